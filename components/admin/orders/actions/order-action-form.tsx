'use client';

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class-name';
import styles from './order-action-form.module.css';
import {
  INITIAL_ORDER_ACTION_STATE,
  type OrderAction,
  type OrderActionState,
  type OrderActionTarget,
} from './order-action-state';

/** How a field of the form finds what was typed into it and what is wrong with it. */
export type OrderActionFields = {
  /** A control's id, unique on the page. */
  id: (name: string) => string;
  typed: (name: string, otherwise?: string) => string;
  isChecked: (name: string, otherwise: boolean) => boolean;
  error: (name: string) => string | undefined;
};

export type OrderActionFormProps = {
  action: OrderAction;
  target: OrderActionTarget;
  /** Idempotency key of this rendering of the page. */
  requestKey: string;
  /** The label of the disclosure that holds the form; without one the form is open. */
  title?: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  submit: string;
  /** The label of the button that confirms, where there are two steps. */
  confirmLabel?: string;
  look?: ButtonVariant['variant'];
  /** Whether there is anything to do; a form that was tried stays, so that nothing typed is lost. */
  isAvailable: boolean;
  hidden?: Record<string, string>;
  children?: (fields: OrderActionFields) => ReactNode;
};

/**
 * The form of an order action: it describes what it will do, carries the version of the order, and keeps what was typed.
 * A plain form where there is no JavaScript.
 */
export function OrderActionForm(props: OrderActionFormProps) {
  const { action, target, requestKey, title, isAvailable } = props;
  const [state, submit, isSending] = useActionState(action, INITIAL_ORDER_ACTION_STATE);
  const outcome = useRef<HTMLDivElement>(null);
  const fields = useOrderActionFields(state);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  if (!isAvailable && state.outcome === 'untouched') return null;
  const form = (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form action={submit} className={styles.form} key={state.attempt}>
      <input type="hidden" name="orderNumber" value={target.orderNumber} />
      <input type="hidden" name="seen" value={Math.max(state.version ?? 0, target.version)} />
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.confirm === null ? null : <input type="hidden" name="confirm" value={state.confirm} />}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.description}>{props.description}</div>
      <Outcome state={state} box={outcome} />
      {props.children?.(fields)}
      <div className={styles.buttons}>
        <Button busy={isSending} variant={props.look} size={title ? 'small' : 'medium'}>
          {state.confirm !== null && props.confirmLabel ? props.confirmLabel : props.submit}
        </Button>
      </div>
    </form>
  );
  if (!title) return form;
  return (
    <details className={styles.panel} open={state.attempt > 0 || undefined}>
      <summary className={styles.summary}>{title}</summary>
      {form}
    </details>
  );
}

function useOrderActionFields({ typed, errors }: OrderActionState): OrderActionFields {
  const prefix = useId();
  return {
    id: (name) => `${prefix}${name}`,
    typed: (name, otherwise = '') => typed?.[name] ?? otherwise,
    isChecked: (name, otherwise) => (typed ? name in typed : otherwise),
    error: (name) => errors[name],
  };
}

function Outcome({ state, box }: { state: OrderActionState; box: React.RefObject<HTMLDivElement | null> }) {
  switch (state.outcome) {
    case 'untouched':
      return null;
    case 'refused':
      return (
        <Alert tone="critical" title="Not done" role="alert" tabIndex={-1} ref={box}>
          <p>{state.message}</p>
        </Alert>
      );
    case 'review':
      return (
        <Alert tone="caution" title="Please check" role="status" tabIndex={-1} ref={box}>
          <p>{state.message}</p>
        </Alert>
      );
    case 'conflict':
      return (
        <Alert
          tone="caution"
          title="This order has changed since you opened it"
          role="alert"
          tabIndex={-1}
          ref={box}
        >
          <ul className={styles.changes}>
            {state.changes.map(({ what, who, when }) => (
              <li key={`${what} ${when}`}>
                <strong>{who}</strong>, {when}: {what}
              </li>
            ))}
          </ul>
          <p>{state.message} Look at the order as it is now; if yours is still right, send it again.</p>
        </Alert>
      );
  }
}
