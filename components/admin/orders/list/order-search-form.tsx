import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { ORDER_SORTS, type OrderFilters } from '@/lib/orders/list/order-filters';
import { SORT_LABELS } from './filter-labels';
import { OrderFilterFields } from './order-filter-fields';
import styles from './order-search-form.module.css';

type OrderSearchFormProps = {
  filters: OrderFilters;
  /** To which orders went, besides the one that is asked for. */
  countries: readonly string[];
  /** How many filters there are apart from the search. */
  filterCount: number;
};

/** Search, filters and sorting of the list of orders. A GET form: the filters live in the URL. */
export function OrderSearchForm({ filters, countries, filterCount }: OrderSearchFormProps) {
  return (
    <search>
      <form action="/admin/orders" className={styles.form}>
        <div className={styles.search}>
          <TextField
            id="order-search"
            name="q"
            type="search"
            label="Search"
            hint="Number, email, name, phone number or sku"
            defaultValue={filters.q}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-keyshortcuts="/"
          />
        </div>
        <SelectField id="order-sort" name="sort" label="Sorted" defaultValue={filters.sort}>
          {ORDER_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {SORT_LABELS[sort]}
            </option>
          ))}
        </SelectField>
        <div className={styles.buttons}>
          <Button size="small">Show</Button>
        </div>
        <details className={styles.filters}>
          <summary>
            Filters{filterCount > 0 ? <span className={styles.count}> · {filterCount} set</span> : null}
          </summary>
          <OrderFilterFields filters={filters} countries={countries} />
          <Button size="small" variant="secondary">
            Show these orders
          </Button>
        </details>
      </form>
    </search>
  );
}
