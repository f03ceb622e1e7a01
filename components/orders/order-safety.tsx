import { SafetyRuleLists } from '@/components/suitability/safety-rule-lists';
import { SAFETY_MANUAL_PATH } from '@/lib/suitability/safety-manual-path';
import { formatEdition, SAFETY_NOTE } from '@/lib/suitability/safety-note';
import styles from './order-safety.module.css';

/** Every safety rule, behind a title: somebody who opens the page of an order wants to know where it is. On paper it's open. */
export function OrderSafety() {
  return (
    <section className={styles.safety} aria-labelledby="order-safety">
      <h2 id="order-safety">Before you use it</h2>
      <p>
        Please read the safety rules before you first use the massager. They’re in the box too, and{' '}
        <a href={SAFETY_MANUAL_PATH}>in the manual that you can print</a>.
      </p>
      <details>
        <summary>All safety rules, edition of {formatEdition(SAFETY_NOTE.version)}</summary>
        <div className={styles.rules}>
          <p>{SAFETY_NOTE.closing}</p>
          <SafetyRuleLists sections={SAFETY_NOTE.sections} heading="h3" />
        </div>
      </details>
    </section>
  );
}
