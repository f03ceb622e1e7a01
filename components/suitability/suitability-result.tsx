import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { SuitabilityCheckResult } from '@/lib/suitability/evaluate-suitability';
import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import styles from './suitability-check.module.css';

type SuitabilityResultProps = {
  result: SuitabilityCheckResult;
  heading: 'h3' | 'h4';
  onStartOver: () => void;
};

/** The result of the check, why, and what to do now. Takes the focus, so that it is announced at once. */
export function SuitabilityResult({ result, heading: Heading, onStartOver }: SuitabilityResultProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // A new result is a new object: the same result twice takes the focus twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the result is the event.
  useEffect(() => title.current?.focus(), [result]);
  const messages = RESULT_MESSAGES[result.kind];
  return (
    <section className={`${styles.result} ${styles[result.kind]}`} aria-labelledby="suitability-result">
      <Heading ref={title} id="suitability-result" tabIndex={-1} className={styles.resultTitle}>
        {messages.title}
      </Heading>
      <p>{messages.meaning}</p>
      {result.reasons.length > 0 ? (
        <dl className={styles.reasons}>
          {result.reasons.map(({ id, answer, reason }) => (
            <div key={id}>
              <dt>{answer}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className={styles.groupTitle}>What to do now</p>
      <ul>
        {messages.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p className={styles.private}>This check knows only what you ticked. It does not replace a doctor.</p>
      <Button variant="quiet" type="button" onClick={onStartOver}>
        Answer again
      </Button>
    </section>
  );
}
