import type { StaffOrder } from '@/lib/orders/staff-order';
import { sayEdition } from '@/lib/suitability/safety-note';
import { Facts, OrderPart } from './order-facts';
import { StaffTime } from './staff-time';

/** That the buyer confirmed the safety note, which edition and when, and what led to the purchase. */
export function SafetyPart({ order }: { order: Pick<StaffOrder, 'safety' | 'sourceArticleSlug'> }) {
  const { safety, sourceArticleSlug } = order;
  return (
    <OrderPart title="Safety note">
      <Facts
        facts={[
          ['Edition', safety ? sayEdition(safety.version) : 'None: ordered before it was asked for'],
          ['Confirmed', safety ? <StaffTime key="at" at={safety.acknowledgedAt} /> : null],
          [
            'Came from',
            sourceArticleSlug ? (
              <a key="article" href={`/articles/${sourceArticleSlug}`}>
                {sourceArticleSlug}
              </a>
            ) : null,
          ],
        ]}
      />
    </OrderPart>
  );
}
