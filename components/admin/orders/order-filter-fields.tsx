import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { countryName } from '@/lib/core/country-name';
import type { OrderFilters } from '@/lib/orders/staff-order-filters';
import styles from './order-filter-fields.module.css';
import {
  FULFILMENT_STATUS_WORDS,
  ORDER_STATUS_WORDS,
  PAYMENT_METHOD_WORDS,
  PAYMENT_STATUS_WORDS,
} from './staff-words';

type OrderFilterFieldsProps = { filters: OrderFilters; countries: readonly string[] };

/** Everything that can narrow the list beside the search. */
export function OrderFilterFields({ filters, countries }: OrderFilterFieldsProps) {
  const offered = filters.country ? [...new Set([...countries, filters.country])].sort() : countries;
  return (
    <div className={styles.fields}>
      <Ticks name="status" legend="Order" ticked={filters.status} words={ORDER_STATUS_WORDS} />
      <Ticks name="payment" legend="Payment" ticked={filters.payment} words={PAYMENT_STATUS_WORDS} />
      <Ticks
        name="fulfilment"
        legend="Delivery"
        ticked={filters.fulfilment}
        words={FULFILMENT_STATUS_WORDS}
      />
      <div className={styles.column}>
        <Ticks name="method" legend="Paid by" ticked={filters.method} words={PAYMENT_METHOD_WORDS} />
        <fieldset className={styles.ticks}>
          <legend>Look at</legend>
          <label>
            <input type="checkbox" name="attention" value="1" defaultChecked={filters.attention} />
            Needs attention
          </label>
        </fieldset>
      </div>
      <div className={styles.column}>
        <TextField id="order-from" name="from" type="date" label="From" defaultValue={filters.from ?? ''} />
        <TextField id="order-to" name="to" type="date" label="To, included" defaultValue={filters.to ?? ''} />
      </div>
      <div className={styles.column}>
        <SelectField id="order-country" name="country" label="Country" defaultValue={filters.country ?? ''}>
          <option value="">Any</option>
          {offered.map((country) => (
            <option key={country} value={country}>
              {countryName(country)}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="order-discount"
          name="discount"
          label="Discount"
          defaultValue={filters.discount ?? ''}
        >
          <option value="">Any</option>
          <option value="with">With a code</option>
          <option value="without">Without a code</option>
        </SelectField>
        <TextField
          id="order-code"
          name="code"
          label="This code"
          defaultValue={filters.code ?? ''}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </div>
    </div>
  );
}

type TicksProps<Value extends string> = {
  name: string;
  legend: string;
  ticked: readonly Value[];
  words: Readonly<Record<Value, string>>;
};

function Ticks<Value extends string>({ name, legend, ticked, words }: TicksProps<Value>) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {Object.entries<string>(words).map(([value, word]) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={ticked.some((known) => known === value)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
