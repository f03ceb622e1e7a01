'use client';

import { type ChangeEvent, type SubmitEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import {
  evaluateSuitability,
  listUnanswered,
  type SuitabilityCheckResult,
} from '@/lib/suitability/evaluate-suitability';
import { SUITABILITY_QUESTIONS, type SuitabilityQuestionId } from '@/lib/suitability/suitability-questions';
import styles from './suitability-check.module.css';
import { choiceInputId, SuitabilityQuestionFields } from './suitability-question-fields';
import { SuitabilityResult } from './suitability-result';

/** The questions and, once they are answered, the result. The answers never leave this component. */
export function SuitabilityForm({ heading }: { heading: 'h3' | 'h4' }) {
  const form = useRef<HTMLFormElement>(null);
  const [result, setResult] = useState<SuitabilityCheckResult | null>(null);
  const [unanswered, setUnanswered] = useState<readonly SuitabilityQuestionId[]>([]);

  function evaluate(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const ticked = readTicked(event.currentTarget);
    const missing = listUnanswered(ticked);
    // The message has to be there before the focus comes to what it describes.
    flushSync(() => {
      setUnanswered(missing);
      setResult(missing.length > 0 ? null : evaluateSuitability(ticked));
    });
    const first = SUITABILITY_QUESTIONS.find(({ id }) => id === missing[0])?.choices[0];
    if (first) document.getElementById(choiceInputId(first.id))?.focus();
  }

  function startOver() {
    form.current?.reset();
    setResult(null);
    const [first] = SUITABILITY_QUESTIONS[0]?.choices ?? [];
    if (first) document.getElementById(choiceInputId(first.id))?.focus();
  }

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        aria-label="Is it right for me?"
        onSubmit={evaluate}
        onChange={(event: ChangeEvent<HTMLFormElement>) => {
          // A result for earlier answers would be out of date.
          setResult(null);
          setUnanswered((before) =>
            before.filter((id) => listUnanswered(readTicked(event.currentTarget)).includes(id)),
          );
        }}
      >
        <p className={styles.private}>
          Three questions. Your answers stay on this page: nothing is sent, and nothing is kept when you
          leave.
        </p>
        {SUITABILITY_QUESTIONS.map((question) => (
          <SuitabilityQuestionFields
            key={question.id}
            question={question}
            isUnanswered={unanswered.includes(question.id)}
          />
        ))}
        <Button variant="secondary">See the answer</Button>
      </form>
      {result ? <SuitabilityResult result={result} heading={heading} onStartOver={startOver} /> : null}
    </>
  );
}

function readTicked(form: HTMLFormElement): Set<string> {
  return new Set(new FormData(form).getAll('choice').map(String));
}
