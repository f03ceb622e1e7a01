import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/core/format-count';
import { formatMoney, isCurrency } from '@/lib/core/money';
import type { Discrepancy } from '@/lib/payments/reconciliation';
import { submitResolution } from './actions';
import { DISCREPANCY_LABELS } from './discrepancy-labels';
import styles from './discrepancy-list.module.css';

type DiscrepancyListProps = { discrepancies: readonly Discrepancy[]; mayResolve: boolean };

/** The discrepancies, each with its meaning and the button that resolves it. */
export function DiscrepancyList({ discrepancies, mayResolve }: DiscrepancyListProps) {
  return (
    <ul className={styles.list}>
      {discrepancies.map((discrepancy) => {
        const { title, meaning, button } = DISCREPANCY_LABELS[discrepancy.kind];
        return (
          <li key={discrepancy.id} id={`finding-${discrepancy.id}`} className={styles.discrepancy}>
            <div className={styles.text}>
              <h3 className={styles.title}>
                {title}
                {discrepancy.orderNumber ? (
                  <>
                    {', '}
                    <a href={`/admin/orders/${discrepancy.orderNumber}`}>#{discrepancy.orderNumber}</a>
                  </>
                ) : null}
              </h3>
              <p>{meaning}</p>
              <p className={styles.facts}>{factsOf(discrepancy)}</p>
            </div>
            <div className={styles.end}>
              <State discrepancy={discrepancy} />
              {discrepancy.state === 'open' && mayResolve ? (
                <form action={submitResolution}>
                  <input type="hidden" name="findingId" value={discrepancy.id} />
                  <input type="hidden" name="checkId" value={discrepancy.checkId} />
                  <Button size="small" variant="secondary">
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

function State({ discrepancy: { state, outcome } }: { discrepancy: Discrepancy }) {
  if (state === 'open') return <Badge tone="critical">Differs</Badge>;
  const isResolved = state === 'mended';
  return (
    <>
      <Badge tone={isResolved ? 'positive' : 'caution'}>{isResolved ? 'Mended' : 'Needs a person'}</Badge>
      <p className={styles.outcome}>{outcome}</p>
    </>
  );
}

function factsOf({ kind, theirs, ours, currency, stripeId, subjectId }: Discrepancy): string {
  const value = (amount: number) =>
    currency && isCurrency(currency) ? formatMoney(amount, currency) : `${formatCount(amount)} pieces`;
  const isStock = kind === 'reserved_differs' || kind === 'on_hand_differs';
  const [them, us] = isStock ? ['Summed up', 'On the shelf'] : ['At Stripe', 'Here'];
  return [
    ...(theirs === null ? [] : [`${them} ${value(theirs)}`]),
    ...(ours === null ? [] : [`${us} ${value(ours)}`]),
    stripeId ?? subjectId,
  ].join(' · ');
}
