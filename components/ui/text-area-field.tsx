import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describeField, FieldFrame, type FieldTexts } from './field-frame';

/** A labelled text of several lines. */
export function TextAreaField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldTexts & ComponentProps<'textarea'>) {
  const texts = { id, label, hint, error, optional };
  return (
    <FieldFrame {...texts}>
      <textarea
        {...control}
        {...describeField(texts)}
        className={`${styles.control} ${styles.area} ${className ?? ''}`}
      />
    </FieldFrame>
  );
}
