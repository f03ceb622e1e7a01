import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldControlProps } from './field-frame';

/** A labelled select; the options are its children. */
export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldProps & ComponentProps<'select'>) {
  const field = { id, label, hint, error, optional };
  return (
    <FieldFrame {...field}>
      <select
        {...control}
        {...fieldControlProps(field)}
        className={`${styles.control} ${styles.select} ${className ?? ''}`}
      />
    </FieldFrame>
  );
}
