import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { ReactNode } from 'react';
import styles from './document.module.css';
import { FONT_CLASS } from './fonts';

/** The document that every root layout stands in. The page inside brings a `<main id="main" tabIndex={-1}>`. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="en" dir="ltr" className={FONT_CLASS}>
      <body>
        <a className={styles.skip} href="#main">
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
