import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { type FieldProps, fieldControlProps } from './field-frame';

type CheckboxFieldProps = Omit<FieldProps, 'optional'> & Omit<ComponentProps<'input'>, 'type'>;

/** A checkbox with hint and error tied to it; the whole label can be clicked. */
export function CheckboxField({ id, label, hint, error, className, ...control }: CheckboxFieldProps) {
  const field = { id, label, hint, error };
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      <label className={styles.check}>
        <input {...control} {...fieldControlProps(field)} type="checkbox" />
        <span>{label}</span>
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
