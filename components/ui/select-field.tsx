import type { ComponentProps } from 'react';
import styles from './field.module.css';
import { describeField, FieldFrame, type FieldTexts } from './field-frame';

/** A labelled choice; the options are its children. */
export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  className,
  ...control
}: FieldTexts & ComponentProps<'select'>) {
  const texts = { id, label, hint, error, optional };
  return (
    <FieldFrame {...texts}>
      <select
        {...control}
        {...describeField(texts)}
        className={`${styles.control} ${styles.select} ${className ?? ''}`}
      />
    </FieldFrame>
  );
}
