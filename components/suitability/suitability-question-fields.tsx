import type { SuitabilityQuestion } from '@/lib/suitability/suitability-questions';
import styles from './suitability-check.module.css';

/** Why an answer cannot be taken: nothing is never understood as no, and "None of these" never overrules a tick. */
export type AnswerError = 'nothing_ticked' | 'something_ticked';

const ERROR_MESSAGES: Readonly<Record<AnswerError, string>> = {
  nothing_ticked: 'Tick what’s true. If nothing is, choose “None of these”.',
  something_ticked: 'You’ve ticked something. Untick it, or continue with it.',
};

type SuitabilityQuestionFieldsProps = {
  question: SuitabilityQuestion;
  /** What was ticked before, when somebody comes back to the question. */
  ticked: ReadonlySet<string>;
  error: AnswerError | null;
};

/** One question with its checkboxes. It takes the focus when it appears, so that it is announced. */
export function SuitabilityQuestionFields({ question, ticked, error }: SuitabilityQuestionFieldsProps) {
  const errorId = `suitability-${question.id}-error`;
  return (
    <fieldset className={styles.question} tabIndex={-1} aria-describedby={error ? errorId : undefined}>
      <legend className={styles.legend}>{question.question}</legend>
      {error ? (
        <p id={errorId} className={styles.error}>
          {ERROR_MESSAGES[error]}
        </p>
      ) : null}
      {question.choices.map(({ id, label }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            name="choice"
            value={id}
            defaultChecked={ticked.has(id)}
            aria-describedby={error ? errorId : undefined}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
