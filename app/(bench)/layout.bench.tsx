import type { ReactNode } from 'react';

/** The least document there can be; it exists only in the bench's own build. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
