import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';
import { FieldFrame, fieldControlProps } from './field-frame';

type QuantityFieldProps = ComponentProps<'input'> & {
  id: string;
  max: number;
  label?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** How many, as a number that can be typed on any keyboard. */
export function QuantityField({
  id,
  label = 'Quantity',
  hint,
  error,
  min = 1,
  ...control
}: QuantityFieldProps) {
  const field = { id, label, hint, error };
  return (
    <FieldFrame {...field}>
      <input
        name="quantity"
        {...control}
        {...fieldControlProps(field)}
        type="number"
        inputMode="numeric"
        min={min}
        step={1}
        required
        className={`${styles.control} ${styles.quantity}`}
      />
    </FieldFrame>
  );
}
