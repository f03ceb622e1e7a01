import type { ReactNode } from 'react';
import styles from './staff-form.module.css';

type BoxFieldProps = { name: string; value?: string; defaultChecked: boolean; children: ReactNode };

/** A switch with its words beside it. */
export function BoxField({ children, ...box }: BoxFieldProps) {
  return (
    <label className={styles.box}>
      <input type="checkbox" {...box} />
      <span>{children}</span>
    </label>
  );
}
