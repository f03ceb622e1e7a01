import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { hasFilters, type OrderFilters } from '@/lib/orders/staff-order-filters';
import styles from './order-search-form.module.css';
import { FULFILMENT_STATUS_WORDS, ORDER_STATUS_WORDS, PAYMENT_STATUS_WORDS } from './staff-words';

/** Search and filters of the list of orders. A GET form: what is asked stands in the address. */
export function OrderSearchForm({ filters }: { filters: OrderFilters }) {
  return (
    <search>
      <form action="/admin/orders" className={styles.form}>
        <div className={styles.search}>
          <TextField
            id="order-search"
            name="q"
            type="search"
            label="Search"
            hint="Number, e-mail, name, or end of a phone number"
            defaultValue={filters.q}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <Choice
          id="order-status"
          name="status"
          label="Order"
          value={filters.status}
          words={ORDER_STATUS_WORDS}
        />
        <Choice
          id="payment-status"
          name="payment"
          label="Payment"
          value={filters.payment}
          words={PAYMENT_STATUS_WORDS}
        />
        <Choice
          id="fulfilment-status"
          name="fulfilment"
          label="Delivery"
          value={filters.fulfilment}
          words={FULFILMENT_STATUS_WORDS}
        />
        <label className={styles.check}>
          <input type="checkbox" name="attention" value="1" defaultChecked={filters.attention} />
          Needs attention
        </label>
        <div className={styles.buttons}>
          <Button size="small">Show</Button>
          {hasFilters(filters) ? <a href="/admin/orders">Clear all</a> : null}
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  id: string;
  name: string;
  label: string;
  value: string | null;
  words: Readonly<Record<string, string>>;
};

function Choice({ id, name, label, value, words }: ChoiceProps) {
  return (
    <SelectField id={id} name={name} label={label} defaultValue={value ?? ''} className={styles.select}>
      <option value="">Any</option>
      {Object.entries(words).map(([status, word]) => (
        <option key={status} value={status}>
          {word}
        </option>
      ))}
    </SelectField>
  );
}
