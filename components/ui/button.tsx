import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { type ButtonVariant, buttonClassName } from './button-class-name';

type ButtonProps = ButtonVariant &
  ComponentProps<'button'> & {
    busy?: boolean;
    /** What it says while it is busy, in the same space. */
    busyLabel?: string;
  };

/** A button; `busy` shows that its action is pending, without taking the focus away as `disabled` would. */
export function Button({
  variant,
  size,
  full,
  busy,
  busyLabel,
  className,
  type = 'submit',
  children,
  ...button
}: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-busy={busy ? true : undefined}
      className={buttonClassName({ variant, size, full }, className)}
    >
      {busyLabel ? (
        <span className={styles.labels}>
          <span className={styles.label}>{children}</span>
          <span className={styles.busyLabel}>{busyLabel}</span>
        </span>
      ) : (
        children
      )}
    </button>
  );
}
