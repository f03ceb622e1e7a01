import type { FormFields } from '@/components/admin/forms/form-fields';
import field from '@/components/ui/field.module.css';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { EMPTY_ROWS } from './product-form-defaults';
import styles from './specification-fields.module.css';

type SpecificationFieldsProps = { fields: FormFields; saved: Record<string, string>; rowCount: number };

/** The table of the specification as rows of fields. A position field gives their order, so that it needs no JavaScript. */
export function SpecificationFields({ fields, saved, rowCount }: SpecificationFieldsProps) {
  const rows = Array.from({ length: rowCount + EMPTY_ROWS }, (_, index) => index);
  const { id, error } = fields.text('specifications');
  return (
    <fieldset className={styles.rows} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>Specification</legend>
      <p className={field.hint}>
        Change the places to change the order. A row that is emptied is gone; save, and there are empty ones
        again. The safety rules refer to a row “Light pattern”: write there whether the red light is steady or
        pulses, as the maker states it. Until you do, the shop says that it isn’t known.
      </p>
      {error ? (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      ) : null}
      {rows.map((index) => (
        <Row key={index} index={index} fields={fields} saved={saved} />
      ))}
    </fieldset>
  );
}

function Row({ index, fields, saved }: { index: number; fields: FormFields; saved: Record<string, string> }) {
  const row = `Row ${index + 1}`;
  return (
    <div className={styles.row}>
      <Cell label={`${row}: place`} {...fields.text(`specPlace.${index}`, index + 1)} inputMode="numeric" />
      <Cell label={`${row}: name`} {...fields.text(`specLabel.${index}`, saved[`specLabel.${index}`])} />
      <Cell label={`${row}: value`} {...fields.text(`specValue.${index}`, saved[`specValue.${index}`])} />
    </div>
  );
}

type CellProps = ReturnType<FormFields['text']> & { label: string; inputMode?: 'numeric' };

function Cell({ label, error, id, ...input }: CellProps) {
  return (
    <div>
      <label htmlFor={id}>
        <VisuallyHidden>{label}</VisuallyHidden>
      </label>
      <input
        dir="auto"
        {...input}
        id={id}
        className={field.control}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error ? (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
