import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import { CONSEQUENCES } from '@/lib/suitability/rules/safety-rule';
import { listAskedRules } from '@/lib/suitability/safety-topics';
import { labelOf } from '@/lib/suitability/suitability-questions';
import styles from './suitability-check.module.css';

/** The check for a browser without JavaScript: a static list, to find the first group in which something is true of you. */
export function SuitabilityFallback() {
  return (
    <div className={styles.groups}>
      <p>
        Read every line, from the top. The first one that’s true of you, or that you aren’t sure about, tells
        you what to do.
      </p>
      {CONSEQUENCES.map((kind) => (
        <div key={kind} className={styles.group}>
          <p className={styles.groupTitle}>{RESULT_MESSAGES[kind].title}</p>
          <ul>
            {listAskedRules(kind).map((rule) => (
              <li key={rule.id}>
                {labelOf(rule)}. {rule.reason}
              </li>
            ))}
          </ul>
          <p>{RESULT_MESSAGES[kind].next[0]}</p>
        </div>
      ))}
      <div className={styles.group}>
        <p className={styles.groupTitle}>{RESULT_MESSAGES.not_ruled_out.title}</p>
        <p>
          You have read every line, and none of them is true. {RESULT_MESSAGES.not_ruled_out.meaning}{' '}
          {RESULT_MESSAGES.not_ruled_out.next[0]}
        </p>
      </div>
    </div>
  );
}
