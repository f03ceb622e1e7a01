import type { ReactNode } from 'react';
import type { AskedRule } from '@/lib/suitability/rules/safety-rule';
import { listAskedRules } from '@/lib/suitability/safety-topics';
import styles from './see-a-doctor.module.css';

/**
 * The signs that need a doctor: those of the shop's one list of safety rules, or what an article writes between the tags.
 * Nothing else on the page looks like it.
 */
export function SeeADoctor({ children }: { children?: ReactNode }) {
  return (
    // A note rather than a landmark: an article may have two.
    <aside role="note" className={styles.pullOut} aria-label="When to see a doctor">
      <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 3h6v6h6v6h-6v6H9v-6H3V9h6z" />
      </svg>
      <div className={styles.text}>{children ?? <WarningSigns />}</div>
    </aside>
  );
}

function WarningSigns() {
  return (
    <>
      <p>This is an emergency. Call Rescue 1122 or go to your nearest emergency department if you have:</p>
      <SignList signs={listAskedRules('emergency')} />
      <p>See a doctor soon, and leave any device in its box until then, if you have:</p>
      <SignList signs={listAskedRules('see_doctor_soon')} />
    </>
  );
}

function SignList({ signs }: { signs: readonly AskedRule[] }) {
  return (
    <ul>
      {signs.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  );
}
