import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { ReactNode } from 'react';
import styles from './document.module.css';
import { FONT_CLASS } from './fonts';
import { HydrationSignal } from './hydration-signal';

/** After everything else, when the browser has nothing to do. It serves the offline page: docs/adr/0024. */
const REGISTER_SERVICE_WORKER = `addEventListener("load",()=>{let w=navigator.serviceWorker;w&&(window.requestIdleCallback||setTimeout)(()=>w.register("/sw.js").catch(()=>{}))})`;

type DocumentProps = {
  /** The page is hydrated at the first interaction: it says all that it has to say without scripts (docs/adr/0021). */
  defersHydration?: boolean;
  children: ReactNode;
};

/** The document that every root layout stands in. The page inside brings a `<main id="main" tabIndex={-1}>`. */
export function Document({ defersHydration = false, children }: DocumentProps) {
  return (
    <html lang="en" dir="ltr" className={FONT_CLASS} data-defer-hydration={defersHydration ? '' : undefined}>
      <body>
        <a className={styles.skip} href="#main">
          Skip to the content
        </a>
        {children}
        {defersHydration ? <HydrationSignal /> : null}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file. */}
        <script dangerouslySetInnerHTML={{ __html: REGISTER_SERVICE_WORKER }} />
      </body>
    </html>
  );
}
