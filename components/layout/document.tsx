import '@/components/ui/tokens.css';
import '@/components/ui/base.css';
import type { ReactNode } from 'react';
import styles from './document.module.css';
import { FONT_CLASS } from './fonts';
import { HydrationSignal } from './hydration-signal';
import { REGISTER_SERVICE_WORKER } from './register-service-worker';

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
          Skip to content
        </a>
        {children}
        {defersHydration ? <HydrationSignal /> : null}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which the policy allows by its hash. */}
        <script dangerouslySetInnerHTML={{ __html: REGISTER_SERVICE_WORKER }} />
      </body>
    </html>
  );
}
