import type { ComponentProps } from 'react';
import { type ButtonLook, buttonLook } from './button-look';

/** A link that looks like a button. */
export function ButtonLink({
  look,
  size,
  full,
  className,
  children,
  ...link
}: ButtonLook & ComponentProps<'a'> & { href: string }) {
  return (
    <a {...link} className={buttonLook({ look, size, full }, className)}>
      {children}
    </a>
  );
}
