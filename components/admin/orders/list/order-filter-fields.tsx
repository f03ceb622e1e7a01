import {
  FULFILMENT_STATUS_LABELS,
  ORDER_STATUS_LABELS,
  PAYMENT_METHOD_LABELS,
  PAYMENT_STATUS_LABELS,
} from '@/components/admin/orders/order-labels';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { countryName } from '@/lib/core/country-name';
import type { OrderFilters } from '@/lib/orders/list/order-filters';
import styles from './order-filter-fields.module.css';

type OrderFilterFieldsProps = { filters: OrderFilters; countries: readonly string[] };

/** Everything that can narrow the list beside the search. */
export function OrderFilterFields({ filters, countries }: OrderFilterFieldsProps) {
  const offered = filters.country ? [...new Set([...countries, filters.country])].sort() : countries;
  return (
    <div className={styles.fields}>
      <CheckboxGroup name="status" legend="Order" selected={filters.status} labels={ORDER_STATUS_LABELS} />
      <CheckboxGroup
        name="payment"
        legend="Payment"
        selected={filters.payment}
        labels={PAYMENT_STATUS_LABELS}
      />
      <CheckboxGroup
        name="fulfilment"
        legend="Delivery"
        selected={filters.fulfilment}
        labels={FULFILMENT_STATUS_LABELS}
      />
      <div className={styles.column}>
        <CheckboxGroup
          name="method"
          legend="Paid by"
          selected={filters.method}
          labels={PAYMENT_METHOD_LABELS}
        />
        <fieldset className={styles.checkboxes}>
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

type CheckboxGroupProps<Value extends string> = {
  name: string;
  legend: string;
  selected: readonly Value[];
  labels: Readonly<Record<Value, string>>;
};

function CheckboxGroup<Value extends string>({ name, legend, selected, labels }: CheckboxGroupProps<Value>) {
  return (
    <fieldset className={styles.checkboxes}>
      <legend>{legend}</legend>
      {Object.entries<string>(labels).map(([value, label]) => (
        <label key={value}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={selected.some((known) => known === value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
