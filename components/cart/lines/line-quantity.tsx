import type { ReactNode } from 'react';
import { type CartLine, MAX_LINE_QUANTITY } from '@/lib/cart/cart';
import styles from './line-quantity.module.css';

/**
 * One less, a number to type, one more. The steps and the number are two forms, because each sends its own
 * `quantity`; without JavaScript a step is a click and a typed number goes with Enter.
 */
export function LineQuantity({ line }: { line: CartLine }) {
  const { id, quantity } = line;
  const action = `/api/cart/lines/${id}`;
  const most = Math.max(1, Math.min(line.available, MAX_LINE_QUANTITY));
  return (
    <fieldset className={styles.stepper} aria-label={`Quantity of ${line.title}`}>
      <form method="post" action={action} id={`step-${id}`} />
      <form method="post" action={action} id={`type-${id}`} />
      <Step form={`step-${id}`} step={-1} to={quantity - 1} isPossible={quantity > 1} label="One less">
        −
      </Step>
      <input
        form={`type-${id}`}
        className={styles.number}
        type="number"
        name="quantity"
        inputMode="numeric"
        min={0}
        max={MAX_LINE_QUANTITY}
        defaultValue={quantity}
        aria-label="Quantity"
        data-most={most}
      />
      <Step form={`step-${id}`} step={1} to={quantity + 1} isPossible={quantity < most} label="One more">
        +
      </Step>
    </fieldset>
  );
}

type StepProps = {
  form: string;
  step: -1 | 1;
  to: number;
  isPossible: boolean;
  label: string;
  children: ReactNode;
};

/** At the limit it stays focusable (`aria-disabled`): a disabled button would lose the focus. */
function Step({ form, step, to, isPossible, label, children }: StepProps) {
  return (
    <button
      type={isPossible ? 'submit' : 'button'}
      form={form}
      name="quantity"
      value={to}
      aria-label={label}
      aria-disabled={isPossible ? undefined : true}
      className={styles.step}
      data-step={step}
    >
      {children}
    </button>
  );
}
