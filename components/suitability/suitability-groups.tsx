import { SAFETY_RULE_IDS, SAFETY_RULES } from '@/lib/suitability/safety-rules';
import { VERDICT_WORDS } from '@/lib/suitability/verdict-words';
import styles from './suitability-check.module.css';

const GROUPS = ['not_for_you', 'ask_doctor'] as const;

/** The check as a list, for a browser that runs no script: find the first group in which something is true of you. */
export function SuitabilityGroups() {
  return (
    <div className={styles.groups}>
      <p>Read down to the first line that is true of you, or of the place where you would use it.</p>
      {GROUPS.map((kind) => (
        <div key={kind} className={styles.group}>
          <p className={styles.groupTitle}>{VERDICT_WORDS[kind].title}</p>
          <ul>
            {SAFETY_RULE_IDS.filter((id) => SAFETY_RULES[id].consequence === kind).map((id) => (
              <li key={id}>
                {SAFETY_RULES[id].choice}. {SAFETY_RULES[id].reason}
              </li>
            ))}
          </ul>
          <p>{VERDICT_WORDS[kind].next[0]}</p>
        </div>
      ))}
      <div className={styles.group}>
        <p className={styles.groupTitle}>{VERDICT_WORDS.go_ahead.title}</p>
        <p>None of this is true, and you are sure of it. {VERDICT_WORDS.go_ahead.next[0]}</p>
      </div>
    </div>
  );
}
