import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldControlProps } from './field-frame';

/** A labelled input with hint and error tied to it. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldProps & ComponentProps<'input'>) {
  const field = { id, label, hint, error, optional };
  return (
    <FieldFrame {...field}>
      <input {...control} {...fieldControlProps(field)} className={`${styles.control} ${className ?? ''}`} />
    </FieldFrame>
  );
}
