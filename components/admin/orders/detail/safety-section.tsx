import { StaffTime } from '@/components/admin/layout/staff-time';
import { SafetyRuleLists } from '@/components/suitability/safety-rule-lists';
import { Facts } from '@/components/ui/facts';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { NETWORK_LABELS } from '@/lib/sharing/share-network';
import { findSafetyNoteEdition } from '@/lib/suitability/editions/safety-note-editions';
import { formatEdition } from '@/lib/suitability/safety-note';
import { OrderSection } from './order-section';

type SafetySectionProps = { order: Pick<StaffOrder, 'safety' | 'sourceArticleSlug' | 'shareNetwork'> };

/** That the buyer confirmed the safety note, which version and when, and the article of the purchase. */
export function SafetySection({ order }: SafetySectionProps) {
  const { safety, sourceArticleSlug, shareNetwork } = order;
  const edition = safety ? findSafetyNoteEdition(safety.version) : null;
  return (
    <OrderSection title="Safety note and source">
      <Facts
        facts={[
          ['Edition', safety ? formatEdition(safety.version) : 'None: ordered before it was asked for'],
          ['Confirmed', safety ? <StaffTime key="at" at={safety.acknowledgedAt} /> : null],
          [
            'Came from',
            sourceArticleSlug ? (
              <a key="article" href={`/articles/${sourceArticleSlug}`}>
                {sourceArticleSlug}
              </a>
            ) : null,
          ],
          ['Share', shareNetwork && `A friend’s link, ${NETWORK_LABELS[shareNetwork].name}`],
        ]}
      />
      {edition ? (
        <details>
          <summary>What was confirmed</summary>
          <SafetyRuleLists sections={edition.sections} heading="h3" />
          <p>{edition.closing}</p>
        </details>
      ) : null}
    </OrderSection>
  );
}
