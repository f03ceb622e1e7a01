import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { ExportKind } from '@/lib/orders/reports/export-request';
import type { ExportFields } from './export-fields';
import styles from './export-form.module.css';
import { ExportProgress } from './export-progress';

const KINDS: Record<ExportKind, { title: string; note: string }> = {
  orders: { title: 'Orders', note: 'One row an order: amounts, statuses, customer and address' },
  lines: { title: 'Order lines', note: 'One row a line: sku, quantity, price, its part of the discount' },
  payments: { title: 'Payments', note: 'One row a try to pay, with its ids at Stripe' },
  refunds: { title: 'Refunds', note: 'Also those that failed or were made in Stripe’s dashboard' },
  discounts: { title: 'Discounts', note: 'One row for each use of a code' },
};

/** Asks what to export. A plain GET form that downloads; with JavaScript it also shows how far it is. */
export function ExportForm({ fields }: { fields: ExportFields }) {
  return (
    <form action="/api/admin/exports" className={styles.form}>
      <fieldset className={styles.kinds}>
        <legend>What</legend>
        {Object.entries(KINDS).map(([kind, { title, note }]) => (
          <label key={kind} className={styles.kind}>
            <input type="radio" name="what" value={kind} defaultChecked={kind === fields.what} />
            <span>
              <strong>{title}</strong>
              <br />
              {note}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.days}>
        <TextField
          id="first"
          name="first"
          type="date"
          label="First day"
          required
          defaultValue={fields.first}
          error={fields.errors.first}
        />
        <TextField
          id="last"
          name="last"
          type="date"
          label="Last day"
          required
          defaultValue={fields.last}
          error={fields.errors.last}
        />
      </div>
      <Filters filters={fields.filters} />
      <label className={styles.check}>
        <input type="checkbox" name="mark" value="1" defaultChecked={fields.mark} />
        <span>Mark the file as UTF-8, so that Excel shows every name as it is written</span>
      </label>
      <div className={styles.go}>
        <Button>Download</Button>
        <ExportProgress />
      </div>
      <p className={styles.note}>
        CSV with a comma, one line of titles, amounts as decimals beside their currency, times in the shop’s
        time zone with its offset. Phone numbers stand as people dial them. A text of figures, as a postal
        code, begins with a no-break space, so that a spreadsheet keeps its zeros. It holds people’s names and
        addresses: keep it no longer than you need it. Who exported what is in the audit log.
      </p>
    </form>
  );
}

function Filters({ filters }: { filters: ExportFields['filters'] }) {
  if (filters.length === 0) return null;
  return (
    <p className={styles.filters}>
      Orders and lines only as the list was filtered:{' '}
      {filters.map(([name, value], index) => (
        <span key={name}>
          {index > 0 ? ', ' : ''}
          {name} {value.replaceAll('_', ' ')}
          <input type="hidden" name={name} value={value} />
        </span>
      ))}
      . <a href="/admin/exports">Without filters</a>
    </p>
  );
}
