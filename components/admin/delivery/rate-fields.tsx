import type { FormFields } from '@/components/admin/forms/form-fields';
import field from '@/components/ui/field.module.css';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import styles from './rate-fields.module.css';

export type CountryOption = { code: string; name: string };

type RateFieldsProps = {
  fields: FormFields;
  saved: Record<string, string>;
  countries: readonly CountryOption[];
  rowCount: number;
};

const EMPTY_ROWS = 2;

/** The rates of a delivery option, a row for each country; empty rows at the end are for more. */
export function RateFields({ fields, saved, countries, rowCount }: RateFieldsProps) {
  const rows = Array.from({ length: rowCount + EMPTY_ROWS }, (_, index) => index);
  return (
    <fieldset className={styles.rates}>
      <legend>What it costs, in rupees</legend>
      <p className={field.hint}>
        A country that has no row here, nor is meant by “everywhere else abroad”, isn’t served this way. A
        price for a country that’s off waits until you switch it on below. Take the country out of a row to
        remove it.
      </p>
      {rows.map((index) => (
        <div key={index} className={styles.rate}>
          <SelectField
            {...fields.text(`rates.${index}.country`, saved[`rates.${index}.country`])}
            label="Country"
          >
            <option value="">No country</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            {...fields.text(`rates.${index}.price`, saved[`rates.${index}.price`])}
            label="Price"
            inputMode="decimal"
            autoComplete="off"
          />
          <TextField
            {...fields.text(`rates.${index}.freeFrom`, saved[`rates.${index}.freeFrom`])}
            label="Free from"
            inputMode="decimal"
            autoComplete="off"
          />
        </div>
      ))}
    </fieldset>
  );
}
