import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatMoney, isCurrency } from '@/lib/core/money';
import type { MoneyFinding } from '@/lib/payments/money-check';
import { mend } from './actions';
import styles from './finding-list.module.css';
import { FINDING_WORDS } from './finding-words';

type FindingListProps = { findings: readonly MoneyFinding[]; mayMend: boolean };

/** What differs, each with what it means and the way to mend it. */
export function FindingList({ findings, mayMend }: FindingListProps) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { title, meaning, button } = FINDING_WORDS[finding.kind];
        return (
          <li key={finding.id} id={`finding-${finding.id}`} className={styles.finding}>
            <div className={styles.words}>
              <h3 className={styles.title}>
                {title}
                {finding.orderNumber ? (
                  <>
                    {', '}
                    <a href={`/admin/orders/${finding.orderNumber}`}>#{finding.orderNumber}</a>
                  </>
                ) : null}
              </h3>
              <p>{meaning}</p>
              <p className={styles.facts}>{factsOf(finding)}</p>
            </div>
            <div className={styles.end}>
              <State finding={finding} />
              {finding.state === 'open' && mayMend ? (
                <form action={mend}>
                  <input type="hidden" name="findingId" value={finding.id} />
                  <input type="hidden" name="checkId" value={finding.checkId} />
                  <Button size="small" look="secondary">
                    {button}
                  </Button>
                </form>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function State({ finding: { state, outcome } }: { finding: MoneyFinding }) {
  if (state === 'open') return <Badge tone="critical">Differs</Badge>;
  const isMended = state === 'mended';
  return (
    <>
      <Badge tone={isMended ? 'positive' : 'caution'}>{isMended ? 'Mended' : 'Needs a person'}</Badge>
      <p className={styles.outcome}>{outcome}</p>
    </>
  );
}

function factsOf({ kind, theirs, ours, currency, stripeId, subjectId }: MoneyFinding): string {
  const value = (amount: number) =>
    currency && isCurrency(currency)
      ? formatMoney(amount, currency)
      : `${amount.toLocaleString('en-PK')} pieces`;
  const isStock = kind === 'reserved_differs' || kind === 'on_hand_differs';
  const [them, us] = isStock ? ['Summed up', 'On the shelf'] : ['At Stripe', 'Here'];
  return [
    ...(theirs === null ? [] : [`${them} ${value(theirs)}`]),
    ...(ours === null ? [] : [`${us} ${value(ours)}`]),
    stripeId ?? subjectId,
  ].join(' · ');
}
