import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { ReactNode } from 'react';
import { Awake } from './awake';
import styles from './document.module.css';
import { FONT_CLASS } from './fonts';

/** After everything else, when the browser has nothing to do. It serves the page for lost connections: docs/adr/0024. */
const REGISTER_WORKER = `addEventListener("load",()=>{let w=navigator.serviceWorker;w&&(window.requestIdleCallback||setTimeout)(()=>w.register("/sw.js").catch(()=>{}))})`;

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
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file. */}
        <script dangerouslySetInnerHTML={{ __html: REGISTER_WORKER }} />
      </body>
    </html>
  );
}
