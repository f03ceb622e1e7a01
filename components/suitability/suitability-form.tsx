'use client';

import { type SubmitEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { evaluateSuitability, type SuitabilityCheckResult } from '@/lib/suitability/evaluate-suitability';
import { noneOf, SUITABILITY_QUESTIONS } from '@/lib/suitability/suitability-questions';
import styles from './suitability-check.module.css';
import { type AnswerError, SuitabilityQuestionFields } from './suitability-question-fields';
import { SuitabilityResult } from './suitability-result';

/** The questions, one at a time, and the result. The answers never leave this component. */
export function SuitabilityForm({ heading }: { heading: 'h3' | 'h4' }) {
  const form = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState(0);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<SuitabilityCheckResult | null>(null);
  const [error, setError] = useState<AnswerError | null>(null);
  const question = SUITABILITY_QUESTIONS[step];
  if (result) return <SuitabilityResult result={result} heading={heading} onStartOver={startOver} />;
  if (!question) return null;

  function goTo(next: number) {
    // The question has to be there before the focus comes to it.
    flushSync(() => {
      setError(null);
      setStep(next);
    });
    // A question is taller than a phone: by itself the focus would leave its end in sight. At once, because a smooth
    // way there is cut short when the page gets shorter meanwhile.
    form.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
    form.current?.querySelector('fieldset')?.focus({ preventScroll: true });
  }

  function startOver() {
    setTicked(new Set());
    setResult(null);
    goTo(0);
  }

  function refuse(reason: AnswerError) {
    flushSync(() => setError(reason));
    form.current?.querySelector('input')?.focus();
  }

  /** The ticks of all questions, with those of this one as they are now. */
  function withAnswers(answers: readonly string[]): ReadonlySet<string> {
    const own = new Set(question ? [...question.choices.map(({ id }) => id), noneOf(question.id)] : []);
    return new Set([...[...ticked].filter((id) => !own.has(id)), ...answers]);
  }

  function answer(answers: readonly string[]) {
    const all = withAnswers(answers);
    const evaluation = evaluateSuitability(all);
    setTicked(all);
    if (evaluation.kind === 'unanswered') goTo(step + 1);
    else setResult(evaluation);
  }

  function goBack() {
    if (form.current) setTicked(withAnswers(readTicked(form.current)));
    goTo(step - 1);
  }

  function answerTicked(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = readTicked(event.currentTarget);
    if (answers.length === 0) refuse('nothing_ticked');
    else answer(answers);
  }

  function answerNone() {
    if (form.current && readTicked(form.current).length > 0) refuse('something_ticked');
    else if (question) answer([noneOf(question.id)]);
  }

  return (
    <form ref={form} className={styles.form} aria-label="Is it right for me?" onSubmit={answerTicked}>
      <p className={styles.private}>
        Question {step + 1} of {SUITABILITY_QUESTIONS.length}. Your answers stay on this page: nothing is sent
        or kept.
      </p>
      <SuitabilityQuestionFields key={question.id} question={question} ticked={ticked} error={error} />
      <div className={styles.buttons}>
        <Button variant="secondary" type="button" onClick={answerNone}>
          None of these
        </Button>
        <Button variant="secondary">Continue with what I ticked</Button>
        {step > 0 ? (
          <Button variant="quiet" type="button" onClick={goBack}>
            Back
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function readTicked(form: HTMLFormElement): string[] {
  return new FormData(form).getAll('choice').map(String);
}
