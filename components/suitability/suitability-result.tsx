import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { SuitabilityCheckResult } from '@/lib/suitability/evaluate-suitability';
import { RESULT_MESSAGES } from '@/lib/suitability/result-messages';
import { CONSEQUENCES } from '@/lib/suitability/rules/safety-rule';
import styles from './suitability-check.module.css';

type SuitabilityResultProps = {
  result: SuitabilityCheckResult;
  heading: 'h3' | 'h4';
  onStartOver: () => void;
};

/** The result of the check, why, and what to do now. Takes the focus, so that it is announced at once. */
export function SuitabilityResult({ result, heading: Heading, onStartOver }: SuitabilityResultProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const messages = RESULT_MESSAGES[result.kind];
  const milder = CONSEQUENCES.filter(
    (kind) => kind !== result.kind && result.reasons.some(({ consequence }) => consequence === kind),
  );
  return (
    <section className={`${styles.result} ${styles[result.kind]}`} aria-labelledby="suitability-result">
      <Heading ref={title} id="suitability-result" tabIndex={-1} className={styles.resultTitle}>
        {messages.title}
      </Heading>
      <p>{messages.meaning}</p>
      <Reasons reasons={result.reasons.filter(({ consequence }) => consequence === result.kind)} />
      <p className={styles.groupTitle}>What to do now</p>
      <ul>
        {messages.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {milder.map((kind) => (
        <div key={kind} className={styles.group}>
          <p className={styles.groupTitle}>Also: {RESULT_MESSAGES[kind].title}</p>
          <Reasons reasons={result.reasons.filter(({ consequence }) => consequence === kind)} />
        </div>
      ))}
      <p className={styles.private}>This check knows only what you ticked. It doesn’t replace a doctor.</p>
      <Button variant="quiet" type="button" onClick={onStartOver}>
        Answer again
      </Button>
    </section>
  );
}

function Reasons({ reasons }: Pick<SuitabilityCheckResult, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <dl className={styles.reasons}>
      {reasons.map(({ id, answer, reason }) => (
        <div key={id}>
          <dt>{answer}</dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  );
}
