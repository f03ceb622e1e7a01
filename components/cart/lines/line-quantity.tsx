'use client';

import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react';
import { type CartLine, MAX_LINE_QUANTITY } from '@/lib/cart/cart';
import styles from './line-quantity.module.css';

type LineQuantityProps = {
  line: CartLine;
  /** The quantity to show: the line's own, or the pending one. */
  quantity: number;
  onChange: (quantity: number) => void;
};

/**
 * One less, a number to type, one more. The steps and the number are two forms, because each sends its own
 * `quantity`; without JavaScript a step is a click and a typed number goes with Enter.
 */
export function LineQuantity({ line, quantity, onChange }: LineQuantityProps) {
  const id = useId();
  const number = useRef<HTMLInputElement>(null);
  const action = `/api/cart/lines/${line.id}`;
  const max = Math.max(1, Math.min(line.available, MAX_LINE_QUANTITY));

  // The server's number replaces what was typed; the element, and the focus in it, stay.
  useEffect(() => {
    if (number.current) number.current.value = String(quantity);
  }, [quantity]);

  function step(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent;
    if (submitter instanceof HTMLButtonElement) onChange(Number(submitter.value));
  }

  function submitTyped(input: HTMLInputElement) {
    if (input.value !== '' && input.reportValidity()) onChange(input.valueAsNumber);
    else input.value = String(quantity);
  }

  return (
    <fieldset className={styles.stepper} aria-label={`Quantity of ${line.title}`}>
      <form method="post" action={action} id={`${id}-step`} onSubmit={step} />
      <form
        method="post"
        action={action}
        id={`${id}-type`}
        onSubmit={(event) => {
          event.preventDefault();
          const input = event.currentTarget.elements.namedItem('quantity');
          if (input instanceof HTMLInputElement) submitTyped(input);
        }}
      />
      <Step form={`${id}-step`} to={quantity - 1} isPossible={quantity > 1} label="One less">
        −
      </Step>
      <input
        ref={number}
        form={`${id}-type`}
        className={styles.number}
        type="number"
        name="quantity"
        inputMode="numeric"
        min={0}
        max={MAX_LINE_QUANTITY}
        defaultValue={quantity}
        aria-label="Quantity"
        onBlur={(event) => submitTyped(event.currentTarget)}
      />
      <Step form={`${id}-step`} to={quantity + 1} isPossible={quantity < max} label="One more">
        +
      </Step>
    </fieldset>
  );
}

type StepProps = { form: string; to: number; isPossible: boolean; label: string; children: ReactNode };

/** At the limit it stays focusable (`aria-disabled`): a disabled button would lose the focus. */
function Step({ form, to, isPossible, label, children }: StepProps) {
  return (
    <button
      type={isPossible ? 'submit' : 'button'}
      form={form}
      name="quantity"
      value={to}
      aria-label={label}
      aria-disabled={isPossible ? undefined : true}
      className={styles.step}
    >
      {children}
    </button>
  );
}
