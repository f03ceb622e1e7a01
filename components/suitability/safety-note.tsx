import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import styles from './safety-note.module.css';
import { SuitabilityCheck } from './suitability-check';
import { SuitabilityFallback } from './suitability-fallback';

type SafetyNoteProps = {
  headingLevel?: 'h2' | 'h3';
  /** Off where the product is already bought, or only mentioned. */
  withCheck?: boolean;
};

/** Who should not use the device, and where not: stands wherever it is sold. */
export function SafetyNote({ headingLevel: Heading = 'h3', withCheck = false }: SafetyNoteProps) {
  return (
    <section className={styles.note}>
      <Heading id="safety-note" className={styles.title}>
        Before you use it
      </Heading>
      <div className={styles.columns}>
        <div>
          <p className={styles.lead}>Ask a doctor first if</p>
          <ul>{listItems(SAFETY_NOTE.askFirst)}</ul>
        </div>
        <div>
          <p className={styles.lead}>Do not use it on</p>
          <ul>{listItems(SAFETY_NOTE.neverOn)}</ul>
          <p className={styles.lead}>While you use it</p>
          <ul>{listItems(SAFETY_NOTE.whileUsing)}</ul>
        </div>
      </div>
      <p>{SAFETY_NOTE.closing}</p>
      {withCheck ? (
        <SuitabilityCheck heading={Heading === 'h2' ? 'h3' : 'h4'}>
          <SuitabilityFallback />
        </SuitabilityCheck>
      ) : null}
    </section>
  );
}

function listItems(items: readonly string[]) {
  return items.map((item) => <li key={item}>{item}</li>);
}
