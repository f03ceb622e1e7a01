import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';
import { describeField, FieldFrame } from './field-frame';

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
  const texts = { id, label, hint, error };
  return (
    <FieldFrame {...texts}>
      <input
        name="quantity"
        {...control}
        {...describeField(texts)}
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
