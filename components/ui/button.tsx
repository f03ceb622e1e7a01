import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClassName } from './button-class-name';

type ButtonProps = ButtonVariant & ComponentProps<'button'> & { busy?: boolean };

/** A button; `busy` shows that its action is pending, without taking the focus away as `disabled` would. */
export function Button({ variant, size, full, busy, className, type = 'submit', ...button }: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-busy={busy ? true : undefined}
      className={buttonClassName({ variant, size, full }, className)}
    />
  );
}
