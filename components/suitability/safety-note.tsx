import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';
import styles from './safety-note.module.css';
import { SafetyRuleLists } from './safety-rule-lists';
import { SuitabilityCheck } from './suitability-check';
import { SuitabilityFallback } from './suitability-fallback';

type SafetyNoteProps = {
  /** Off where the product is already bought, or only mentioned. */
  withCheck?: boolean;
  /** Each list behind its title, but for the first, where a page is about something else. */
  isFolded?: boolean;
};

/** Every safety rule, from who needs a doctor to what to do about a burn: stands wherever the device is sold. */
export function SafetyNote({ withCheck, isFolded }: SafetyNoteProps) {
  return (
    <section className={styles.note} aria-labelledby="safety-note">
      <h3 id="safety-note" className={styles.title}>
        Before you use it
      </h3>
      <p>{SAFETY_NOTE.closing}</p>
      {withCheck ? (
        <SuitabilityCheck heading="h4">
          <SuitabilityFallback />
        </SuitabilityCheck>
      ) : null}
      <SafetyRuleLists sections={SAFETY_NOTE.sections} heading="h4" isFolded={isFolded} />
      <p>
        Edition of {formatEdition(SAFETY_NOTE.version)}.{' '}
        <a href={SAFETY_MANUAL_PATH}>The same rules as a manual to print</a>
      </p>
    </section>
  );
}
