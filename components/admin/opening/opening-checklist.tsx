import { Badge } from '@/components/ui/badge';
import { type AssessedRequirement, openRequirements } from '@/lib/opening/assess-opening';
import type { RequirementState } from '@/lib/opening/opening-requirement';
import styles from './opening-checklist.module.css';

const STATE_BADGES = {
  complete: { tone: 'positive', word: 'Complete' },
  missing: { tone: 'caution', word: 'Missing' },
  wrong: { tone: 'critical', word: 'To correct' },
} as const satisfies Record<RequirementState, object>;

const LINK_LABELS = {
  complete: 'Change it',
  missing: 'Complete it',
  wrong: 'Correct it',
} as const satisfies Record<RequirementState, string>;

/** What must be there before a shop may take orders, how each thing stands, and where it is completed. */
export function OpeningChecklist({ requirements }: { requirements: readonly AssessedRequirement[] }) {
  const count = requirements.length;
  const done = count - openRequirements(requirements).length;
  return (
    <section aria-labelledby="checklist" className={styles.section}>
      <h2 id="checklist">What has to be there</h2>
      <div className={styles.progress}>
        <progress max={count} value={done} aria-labelledby="progress" />
        <p id="progress" role="status">
          {done} of {count} complete
        </p>
      </div>
      <ol className={styles.list}>
        {requirements.map((requirement) => (
          <ChecklistItem key={requirement.key} requirement={requirement} />
        ))}
      </ol>
    </section>
  );
}

function ChecklistItem({ requirement }: { requirement: AssessedRequirement }) {
  const { key, title, why, href, state, sentence } = requirement;
  const { tone, word } = STATE_BADGES[state];
  return (
    <li className={styles.item} id={key}>
      <h3>
        {title} <Badge tone={tone}>{word}</Badge>
      </h3>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.why}>{why}</p>
      <p>
        <a href={href} aria-label={`${LINK_LABELS[state]}: ${title}`}>
          {LINK_LABELS[state]}
        </a>
      </p>
    </li>
  );
}
