'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { setPromotionCode } from '@/components/cart/store/cart-store';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import styles from './promotion-code-form.module.css';

type PromotionCodeFormProps = {
  /** Initially open: a code was just refused on a page without JavaScript. */
  isOpen: boolean;
  onApplied: () => void;
};

/** The form for a promotion code: a plain form, which JavaScript sends by fetch. */
export function PromotionCodeForm({ isOpen, onApplied }: PromotionCodeFormProps) {
  const id = useId();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('code');
    if (isBusy || !(field instanceof HTMLInputElement)) return;
    setBusy(true);
    setProblem(null);
    const failure = await setPromotionCode(field.value);
    setBusy(false);
    if (!failure) return onApplied();
    setProblem(failure.detail);
    field.focus();
  }

  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary className={styles.summary}>Have a code?</summary>
      <form method="post" action="/api/cart/promotion-code" className={styles.form} onSubmit={send}>
        <TextField
          id={`${id}-code`}
          name="code"
          label="Code"
          error={problem}
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={styles.code}
        />
        <Button variant="secondary" busy={isBusy}>
          Use this code
        </Button>
        <VisuallyHidden>
          <span role="alert">{problem}</span>
        </VisuallyHidden>
      </form>
    </details>
  );
}
