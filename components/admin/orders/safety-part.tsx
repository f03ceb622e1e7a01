import { NETWORK_WORDS } from '@/components/sharing/network-words';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { sayEdition } from '@/lib/suitability/safety-note';
import { Facts, OrderPart } from './order-facts';
import { StaffTime } from './staff-time';

type SafetyPartProps = { order: Pick<StaffOrder, 'safety' | 'sourceArticleSlug' | 'shareNetwork'> };

/** That the buyer confirmed the safety note, which edition and when, and what led to the purchase. */
export function SafetyPart({ order }: SafetyPartProps) {
  const { safety, sourceArticleSlug, shareNetwork } = order;
  return (
    <OrderPart title="Safety note and source">
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
          ['Share', shareNetwork && `A friend’s link, ${NETWORK_WORDS[shareNetwork].name}`],
        ]}
      />
    </OrderPart>
  );
}
