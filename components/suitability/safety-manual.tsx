import type { ReactNode } from 'react';
import { PageFrame } from '@/components/layout/page-frame';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';
import styles from './safety-manual.module.css';
import { SafetyRuleLists } from './safety-rule-lists';

type SafetyManualProps = {
  usage: ReactNode;
  care: ReactNode;
  /** Null where the device is not on sale. */
  specification: ReactNode;
  contact: ReactNode;
};

/** Every safety rule with use, care and figures of the device, on pages that can be printed and kept with it. */
export function SafetyManual({ usage, care, specification, contact }: SafetyManualProps) {
  return (
    <PageFrame title="Safety manual">
      <div className={styles.manual}>
        <p className={styles.lead}>
          For the NUE Cupping Massager. Edition of{' '}
          <time dateTime={SAFETY_NOTE.version}>{formatEdition(SAFETY_NOTE.version)}</time>. Read it before you
          use the device, and keep it for whoever else uses it: your browser’s print command puts it on paper.
        </p>
        <p>{SAFETY_NOTE.closing}</p>
        <section aria-labelledby="rules">
          <h2 id="rules">Safety rules</h2>
          <SafetyRuleLists sections={SAFETY_NOTE.sections} heading="h3" hasAnchors />
        </section>
        <section aria-labelledby="use">
          <h2 id="use">How to use it</h2>
          {usage}
        </section>
        <section aria-labelledby="care">
          <h2 id="care">Care</h2>
          {care}
        </section>
        {specification ? (
          <section aria-labelledby="specification">
            <h2 id="specification">Specification</h2>
            {specification}
          </section>
        ) : null}
        {contact}
        <p className={styles.check}>
          Not sure whether it’s right for you?{' '}
          <a href="/products/nue-cupping-massager#right-for-me">Check it with six questions</a>.
        </p>
      </div>
    </PageFrame>
  );
}
