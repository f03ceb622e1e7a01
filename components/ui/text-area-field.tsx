import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldControlProps } from './field-frame';

/** A labelled text of several lines, each in the direction of its script. */
export function TextAreaField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldProps & ComponentProps<'textarea'>) {
  const field = { id, label, hint, error, optional };
  return (
    <FieldFrame {...field}>
      <textarea
        dir="auto"
        {...control}
        {...fieldControlProps(field)}
        className={`${styles.control} ${styles.area} ${className ?? ''}`}
      />
    </FieldFrame>
  );
}
