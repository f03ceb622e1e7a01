import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describeField, type FieldTexts } from './field-frame';

type CheckFieldProps = Omit<FieldTexts, 'optional'> & Omit<ComponentProps<'input'>, 'type'>;

/** A box to tick, with hint and error tied to it; the whole label can be clicked. */
export function CheckField({ id, label, hint, error, className, ...control }: CheckFieldProps) {
  const texts = { id, label, hint, error };
  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      <label className={styles.check}>
        <input {...control} {...describeField(texts)} type="checkbox" />
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
