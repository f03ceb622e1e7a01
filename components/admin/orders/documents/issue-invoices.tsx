import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { issueMissingInvoices } from './actions';
import styles from './issue-invoices.module.css';

type IssueInvoicesProps = { numbers: readonly number[]; missing: readonly number[] };

/** Asks before orders get their invoice numbers, because a number cannot be revoked. */
export function IssueInvoices({ numbers, missing }: IssueInvoicesProps) {
  const count = `${missing.length} ${missing.length === 1 ? 'order has' : 'orders have'}`;
  return (
    <>
      <AdminHeading title="Issue invoices" />
      <div className={styles.text}>
        <p>
          {count} no invoice yet: {missing.map((number) => `#${number}`).join(', ')}.
        </p>
        <p>
          Each gets the next number of the series, and what is printed is kept as it is now. That cannot be
          taken back; a refund is credited by a credit note.
        </p>
      </div>
      <form action={issueMissingInvoices} className={styles.buttons}>
        <input type="hidden" name="orders" value={numbers.join(',')} />
        <Button>
          Issue {missing.length} {missing.length === 1 ? 'invoice' : 'invoices'} and print
        </Button>
        {missing.length < numbers.length ? (
          <ButtonLink
            variant="secondary"
            href={`/admin/orders/invoices?orders=${numbers.join(',')}&issued=only`}
          >
            Print only those there are
          </ButtonLink>
        ) : null}
        <a href="/admin/orders">Back to the orders</a>
      </form>
    </>
  );
}
