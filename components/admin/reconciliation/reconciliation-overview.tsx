import { StaffTime } from '@/components/admin/layout/staff-time';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import { TextField } from '@/components/ui/text-field';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import { formatCount } from '@/lib/core/format-count';
import type { Reconciliation } from '@/lib/payments/reconciliation';
import { compareWithStripe } from './actions';
import styles from './reconciliation.module.css';
import type { ReconciliationFields } from './reconciliation-fields';

type ListedReconciliation = Reconciliation & { openDiscrepancies: number };

const WITH_STRIPE = {
  title: 'Compare Stripe with the shop',
  lead: 'Every payment and refund of these days, at Stripe and here; then stock and codes against the orders. Nothing is changed by looking.',
};
const WITHOUT_STRIPE = {
  title: 'Compare the shop with itself',
  lead: 'Stripe is not set up, so there are no card payments to compare. This compares stock and codes with the orders. Nothing is changed by looking.',
};

/** The form that reconciles Stripe with the shop, and the results of earlier reconciliations. */
export function ReconciliationOverview({
  fields,
  reconciliations,
  isStripeSetUp,
}: {
  fields: ReconciliationFields;
  isStripeSetUp: boolean;
  reconciliations: readonly ListedReconciliation[];
}) {
  const { title, lead } = isStripeSetUp ? WITH_STRIPE : WITHOUT_STRIPE;
  return (
    <div className={styles.page}>
      <section aria-labelledby="compare" className={styles.section}>
        <h2 id="compare">{title}</h2>
        <p className={styles.soft}>{lead}</p>
        <form action={compareWithStripe} className={styles.form}>
          <TextField
            id="first"
            name="first"
            type="date"
            label="First day"
            required
            defaultValue={fields.first}
            error={fields.error ?? undefined}
          />
          <TextField id="last" name="last" type="date" label="Last day" required defaultValue={fields.last} />
          <Button>Compare</Button>
        </form>
      </section>
      <section aria-labelledby="checks" className={styles.section}>
        <h2 id="checks">Earlier comparisons</h2>
        {reconciliations.length > 0 ? (
          <ReconciliationTable reconciliations={reconciliations} />
        ) : (
          <p className={styles.soft}>None yet.</p>
        )}
      </section>
      <section aria-labelledby="webhooks" className={styles.section}>
        <h2 id="webhooks">What Stripe has told</h2>
        <p className={styles.soft}>
          Each webhook that came, with what the shop made of it.{' '}
          <a href="/admin/money/events">See the webhooks</a>, or{' '}
          <a href="/admin/money/events?verdict=flagged">those that did not add up</a>.
        </p>
      </section>
    </div>
  );
}

function ReconciliationTable({ reconciliations }: { reconciliations: readonly ListedReconciliation[] }) {
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <thead>
        <tr>
          <th scope="col">Begun</th>
          <th scope="col">Days</th>
          <th scope="col" className={table.number}>
            At Stripe
          </th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {reconciliations.map((reconciliation) => (
          <tr key={reconciliation.id}>
            <th scope="row">
              <a href={`/admin/money/${reconciliation.id}`}>
                <StaffTime at={reconciliation.createdAt} />
              </a>
            </th>
            <td data-label="Days">
              {formatCalendarDay(reconciliation.firstDay, 'weekday')} to{' '}
              {formatCalendarDay(reconciliation.lastDay, 'weekday')}
            </td>
            <td data-label="At Stripe" className={table.number}>
              {formatCount(reconciliation.lookedAt)}
            </td>
            <td data-label="Result">
              <Result reconciliation={reconciliation} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ reconciliation: { status, openDiscrepancies } }: { reconciliation: ListedReconciliation }) {
  if (status === 'running') return <Badge>Under way</Badge>;
  if (status === 'failed') return <Badge tone="caution">Not finished</Badge>;
  if (openDiscrepancies === 0) return <Badge tone="positive">Agrees</Badge>;
  return (
    <Badge tone="critical">
      {openDiscrepancies} {openDiscrepancies === 1 ? 'difference' : 'differences'}
    </Badge>
  );
}
