'use client';

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-look';
import { Notice } from '@/components/ui/notice';
import styles from './desk-form.module.css';
import { type DeskAction, type DeskState, type DeskTarget, UNTOUCHED } from './desk-state';

/** How a field of the form finds what was typed into it and what is wrong with it. */
export type DeskFields = {
  /** A control's id, unique on the page. */
  id: (name: string) => string;
  typed: (name: string, otherwise?: string) => string;
  isTicked: (name: string, otherwise: boolean) => boolean;
  error: (name: string) => string | undefined;
};

export type DeskFormProps = {
  action: DeskAction;
  target: DeskTarget;
  /** Of this rendering of the page: pressing twice is one effect. */
  requestKey: string;
  /** What the summary, which opens the form, says; without one the form stands open. */
  title?: string;
  /** What will happen, and whether it can be undone. */
  says: ReactNode;
  submit: string;
  /** What the second press says, where there are two. */
  confirmLabel?: string;
  look?: ButtonLook['look'];
  /** Whether there is anything to do; a form that was tried stays, so that nothing typed is lost. */
  isPossible: boolean;
  hidden?: Record<string, string>;
  children?: (fields: DeskFields) => ReactNode;
};

/**
 * A form of the order desk: it says what it will do, carries what was seen of the order, and keeps what was typed. A
 * plain form where there is no JavaScript.
 */
export function DeskForm(props: DeskFormProps) {
  const { action, target, requestKey, title, isPossible } = props;
  const [state, send, isSending] = useActionState(action, UNTOUCHED);
  const outcome = useRef<HTMLDivElement>(null);
  const fields = useDeskFields(state);
  useEffect(() => {
    if (state.attempt > 0) outcome.current?.focus();
  }, [state.attempt]);
  if (!isPossible && state.outcome === 'untouched') return null;
  const form = (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form action={send} className={styles.form} key={state.attempt}>
      <input type="hidden" name="orderNumber" value={target.orderNumber} />
      <input type="hidden" name="seen" value={Math.max(state.seen ?? 0, target.sequence)} />
      <input type="hidden" name="requestKey" value={requestKey} />
      {state.confirm === null ? null : <input type="hidden" name="confirm" value={state.confirm} />}
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.says}>{props.says}</div>
      <Outcome state={state} box={outcome} />
      {props.children?.(fields)}
      <div className={styles.buttons}>
        <Button busy={isSending} look={props.look} size={title ? 'small' : 'medium'}>
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

function useDeskFields({ typed, errors }: DeskState): DeskFields {
  const prefix = useId();
  return {
    id: (name) => `${prefix}${name}`,
    typed: (name, otherwise = '') => typed?.[name] ?? otherwise,
    isTicked: (name, otherwise) => (typed ? name in typed : otherwise),
    error: (name) => errors[name],
  };
}

function Outcome({ state, box }: { state: DeskState; box: React.RefObject<HTMLDivElement | null> }) {
  switch (state.outcome) {
    case 'untouched':
      return null;
    case 'refused':
      return (
        <Notice tone="critical" title="Not done" role="alert" tabIndex={-1} ref={box}>
          <p>{state.message}</p>
        </Notice>
      );
    case 'review':
      return (
        <Notice tone="caution" title="Please check" role="status" tabIndex={-1} ref={box}>
          <p>{state.message}</p>
        </Notice>
      );
    case 'conflict':
      return (
        <Notice
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
        </Notice>
      );
  }
}
