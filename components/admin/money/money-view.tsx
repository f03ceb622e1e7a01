import { StaffTime } from '@/components/admin/orders/staff-time';
import { longDay } from '@/components/admin/today/day-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import { TextField } from '@/components/ui/text-field';
import type { MoneyCheck } from '@/lib/payments/money-check';
import { compare } from './actions';
import type { CheckFields } from './check-fields';
import styles from './money-page.module.css';

type Check = MoneyCheck & { openFindings: number };

/** Compare Stripe with the shop, and what earlier comparisons came to. */
export function MoneyView({ fields, checks }: { fields: CheckFields; checks: readonly Check[] }) {
  return (
    <div className={styles.page}>
      <section aria-labelledby="compare" className={styles.part}>
        <h2 id="compare">Compare Stripe with the shop</h2>
        <p className={styles.soft}>
          Every payment and refund of these days, at Stripe and here; then stock and codes against the orders.
          Nothing is changed by looking.
        </p>
        <form action={compare} className={styles.form}>
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
      <section aria-labelledby="checks" className={styles.part}>
        <h2 id="checks">Earlier comparisons</h2>
        {checks.length > 0 ? <Checks checks={checks} /> : <p className={styles.soft}>None yet.</p>}
      </section>
      <section aria-labelledby="webhooks" className={styles.part}>
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

function Checks({ checks }: { checks: readonly Check[] }) {
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
        {checks.map((check) => (
          <tr key={check.id}>
            <th scope="row">
              <a href={`/admin/money/${check.id}`}>
                <StaffTime at={check.createdAt} />
              </a>
            </th>
            <td data-label="Days">
              {longDay(check.firstDay)} to {longDay(check.lastDay)}
            </td>
            <td data-label="At Stripe" className={table.number}>
              {check.lookedAt.toLocaleString('en-PK')}
            </td>
            <td data-label="Result">
              <Result check={check} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ check: { status, openFindings } }: { check: Check }) {
  if (status === 'running') return <Badge>Under way</Badge>;
  if (status === 'failed') return <Badge tone="caution">Not finished</Badge>;
  if (openFindings === 0) return <Badge tone="positive">Agrees</Badge>;
  return (
    <Badge tone="critical">
      {openFindings} {openFindings === 1 ? 'difference' : 'differences'}
    </Badge>
  );
}
