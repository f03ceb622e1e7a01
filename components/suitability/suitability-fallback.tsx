import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import { SAFETY_RULE_IDS, SAFETY_RULES } from '@/lib/suitability/safety-rules';
import styles from './suitability-check.module.css';

const GROUPS = ['not_for_you', 'ask_doctor'] as const;

/** The noscript fallback of the check: a static list, to find the first group in which something is true of you. */
export function SuitabilityFallback() {
  return (
    <div className={styles.groups}>
      <p>Read down to the first line that is true of you, or of the place where you would use it.</p>
      {GROUPS.map((kind) => (
        <div key={kind} className={styles.group}>
          <p className={styles.groupTitle}>{RESULT_MESSAGES[kind].title}</p>
          <ul>
            {SAFETY_RULE_IDS.filter((id) => SAFETY_RULES[id].consequence === kind).map((id) => (
              <li key={id}>
                {SAFETY_RULES[id].choice}. {SAFETY_RULES[id].reason}
              </li>
            ))}
          </ul>
          <p>{RESULT_MESSAGES[kind].next[0]}</p>
        </div>
      ))}
      <div className={styles.group}>
        <p className={styles.groupTitle}>{RESULT_MESSAGES.go_ahead.title}</p>
        <p>None of this is true, and you are sure of it. {RESULT_MESSAGES.go_ahead.next[0]}</p>
      </div>
    </div>
  );
}
