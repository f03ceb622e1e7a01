import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { FieldFrame, type FieldProps, fieldControlProps } from './field-frame';

const WORDS = [undefined, 'text', 'search'];

/** A labelled input with hint and error tied to it. Words run in the direction of their script. */
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
      <input
        dir={WORDS.includes(control.type) ? 'auto' : undefined}
        {...control}
        {...fieldControlProps(field)}
        className={`${styles.control} ${className ?? ''}`}
      />
    </FieldFrame>
  );
}
