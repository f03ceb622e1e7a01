import { safetyRulesAnchor } from '@/lib/suitability/safety-manual-path';
import type { SafetyNoteSection } from '@/lib/suitability/safety-note';
import styles from './safety-rule-lists.module.css';

type SafetyRuleListsProps = {
  sections: readonly SafetyNoteSection[];
  heading: 'h3' | 'h4';
  /** Each list behind its title, but for the emergencies. */
  isFolded?: boolean;
  /** Each list can be linked to: on the one page that is the manual. */
  hasAnchors?: boolean;
};

/** The lists of a safety note, each below its title. */
export function SafetyRuleLists(props: SafetyRuleListsProps) {
  const { sections, heading: Heading, isFolded = false, hasAnchors = false } = props;
  return (
    <div className={isFolded ? styles.folded : styles.lists}>
      {sections.map(({ id, title, items }) =>
        isFolded && id !== 'emergency' ? (
          <details key={id} className={styles.topic}>
            <summary className={styles.title}>{title}</summary>
            <RuleList items={items} />
          </details>
        ) : (
          <div
            key={id}
            id={hasAnchors ? safetyRulesAnchor(id) : undefined}
            className={id === 'emergency' ? `${styles.topic} ${styles.emergency}` : styles.topic}
          >
            <Heading className={styles.title}>{title}</Heading>
            <RuleList items={items} />
          </div>
        ),
      )}
    </div>
  );
}

function RuleList({ items }: Pick<SafetyNoteSection, 'items'>) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
