import type { ComponentProps } from 'react';
import { type ButtonVariant, buttonClassName } from './button-class-name';

/** A link in the style of a button. */
export function ButtonLink({
  variant,
  size,
  full,
  className,
  children,
  ...link
}: ButtonVariant & ComponentProps<'a'> & { href: string }) {
  return (
    <a {...link} className={buttonClassName({ variant, size, full }, className)}>
      {children}
    </a>
  );
}
