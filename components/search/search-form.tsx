import { Button } from '@/components/ui/button';
import styles from './search-form.module.css';

type SearchFormProps = {
  /** Of the field: the page and the dialog over it may both stand in one document. */
  id: string;
  /** What was searched for, on the page of its own. */
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
};

/** The field of the search. Without JavaScript it leads to the page of results. */
export function SearchForm({ id, defaultValue, value, onChange }: SearchFormProps) {
  return (
    <search>
      <form action="/search" className={styles.form}>
        <label htmlFor={id} className={styles.label}>
          Search articles and the shop
        </label>
        <input
          id={id}
          type="search"
          dir="auto"
          name="q"
          className={styles.field}
          placeholder="Stiff neck, marks, charging …"
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          maxLength={200}
          {...(onChange
            ? { value, onChange: (event) => onChange(event.currentTarget.value) }
            : { defaultValue })}
        />
        <Button>Search</Button>
      </form>
    </search>
  );
}
