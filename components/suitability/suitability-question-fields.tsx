import type { ChangeEvent } from 'react';
import type { SuitabilityQuestion } from '@/lib/suitability/suitability-questions';
import styles from './suitability-check.module.css';

/** The id of the box of a choice. */
export function choiceInputId(choiceId: string): string {
  return `suitability-${choiceId}`;
}

type SuitabilityQuestionFieldsProps = { question: SuitabilityQuestion; isUnanswered: boolean };

/** One question with its boxes. "None of this" and the others untick each other. */
export function SuitabilityQuestionFields({ question, isUnanswered }: SuitabilityQuestionFieldsProps) {
  const errorId = `suitability-${question.id}-error`;
  const hasConsequence = new Map(question.choices.map(({ id, consequence }) => [id, consequence !== null]));

  function untickOpposite({ target }: ChangeEvent<HTMLInputElement>) {
    if (!target.checked) return;
    const boxes = target.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input') ?? [];
    for (const box of boxes) {
      if (hasConsequence.get(box.value) !== hasConsequence.get(target.value)) box.checked = false;
    }
  }

  return (
    <fieldset className={styles.question} aria-describedby={isUnanswered ? errorId : undefined}>
      <legend className={styles.legend}>{question.question}</legend>
      {isUnanswered ? (
        <p id={errorId} className={styles.error}>
          Tick at least one. If nothing applies, tick “None of this”.
        </p>
      ) : null}
      {question.choices.map(({ id, label }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            name="choice"
            id={choiceInputId(id)}
            value={id}
            aria-describedby={isUnanswered ? errorId : undefined}
            onChange={untickOpposite}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
