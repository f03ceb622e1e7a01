import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { SuitabilityVerdict } from '@/lib/suitability/judge-suitability';
import { VERDICT_WORDS } from '@/lib/suitability/verdict-words';
import styles from './suitability-check.module.css';

type SuitabilityResultProps = {
  verdict: SuitabilityVerdict;
  heading: 'h3' | 'h4';
  onStartOver: () => void;
};

/** How the check ends, why, and what to do now. Takes the focus, so that it is read out at once. */
export function SuitabilityResult({ verdict, heading: Heading, onStartOver }: SuitabilityResultProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // A new verdict is a new object: the same end twice takes the focus twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the verdict is the event.
  useEffect(() => title.current?.focus(), [verdict]);
  const words = VERDICT_WORDS[verdict.kind];
  return (
    <section className={`${styles.result} ${styles[verdict.kind]}`} aria-labelledby="suitability-result">
      <Heading ref={title} id="suitability-result" tabIndex={-1} className={styles.verdict}>
        {words.title}
      </Heading>
      <p>{words.meaning}</p>
      {verdict.reasons.length > 0 ? (
        <dl className={styles.reasons}>
          {verdict.reasons.map(({ id, said, reason }) => (
            <div key={id}>
              <dt>{said}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className={styles.groupTitle}>What to do now</p>
      <ul>
        {words.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={styles.private}>This check knows only what you ticked. It does not replace a doctor.</p>
      <Button look="quiet" type="button" onClick={onStartOver}>
        Answer again
      </Button>
    </section>
  );
}
