import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describeField, FieldFrame, type FieldTexts } from './field-frame';

/** A labelled input with hint and error tied to it. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldTexts & ComponentProps<'input'>) {
  const texts = { id, label, hint, error, optional };
  return (
    <FieldFrame {...texts}>
      <input {...control} {...describeField(texts)} className={`${styles.control} ${className ?? ''}`} />
    </FieldFrame>
  );
}
