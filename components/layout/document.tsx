import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { ReactNode } from 'react';
import { Awake } from './awake';
import styles from './document.module.css';
import { FONT_CLASS } from './fonts';

type DocumentProps = {
  /** Its scripts may wait until somebody touches the page: it says all that it has to say without them. */
  sleeps?: boolean;
  children: ReactNode;
};

/** The document that every root layout stands in. The page inside brings a `<main id="main" tabIndex={-1}>`. */
export function Document({ sleeps = false, children }: DocumentProps) {
  return (
    <html lang="en" dir="ltr" className={FONT_CLASS} data-sleeps={sleeps ? '' : undefined}>
      <body>
        <a className={styles.skip} href="#main">
          Skip to the content
        </a>
        {children}
        {sleeps ? <Awake /> : null}
      </body>
    </html>
  );
}
