import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look';

type ButtonProps = ButtonLook & ComponentProps<'button'> & { busy?: boolean };

/** A button; `busy` says that it works and lets nobody wonder, without taking the focus away as `disabled` would. */
export function Button({ look, size, full, busy, className, type = 'submit', ...button }: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-busy={busy ? true : undefined}
      className={buttonLook({ look, size, full }, className)}
    />
  );
}
