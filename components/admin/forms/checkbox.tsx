import type { ReactNode } from 'react';
import styles from './staff-form.module.css';

type CheckboxProps = {
  /** For links to it. */
  id?: string;
  name: string;
  value?: string;
  defaultChecked: boolean;
  /** The id of what says more. */
  'aria-describedby'?: string;
  children: ReactNode;
};

/** A checkbox with its label beside it. */
export function Checkbox({ children, ...box }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input type="checkbox" {...box} />
      <span>{children}</span>
    </label>
  );
}
