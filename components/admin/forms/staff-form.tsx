'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-look';
import { Notice } from '@/components/ui/notice';
import { type Fold, Folded } from './folded';
import { type FormAction, UNTOUCHED } from './form-state';
import styles from './staff-form.module.css';

/** How a form's fields come by what they show: what was typed last, else what is saved. */
export type Fields = {
  text: (
    name: string,
    saved?: string | number | null,
  ) => { id: string; name: string; defaultValue: string; error: string | undefined };
  box: (name: string, saved: boolean) => { name: string; defaultChecked: boolean };
};

type StaffFormProps = ButtonLook & {
  /** Unlike those of other forms on the page. */
  id: string;
  action: FormAction;
  submit: ReactNode;
  /** The version of what the form was filled from. */
  version?: number;
  /** Sent along, the id of what is changed for example. */
  hidden?: Record<string, string>;
  /** The form is folded away behind these words until it is wanted; refused, it stands open. */
  fold?: Fold;
  children: (fields: Fields) => ReactNode;
};

/** A form of the back office: a plain one, sent in place where JavaScript runs; refused, it comes back as it was typed. */
export function StaffForm({
  id,
  action,
  submit,
  version,
  hidden = {},
  fold,
  look,
  size,
  full,
  children,
}: StaffFormProps) {
  const [state, send, isSending] = useActionState(action, UNTOUCHED);
  const summary = useRef<HTMLDivElement>(null);
  const { typed, errors, refusal } = state;
  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);

  const fields: Fields = {
    text: (name, saved = '') => ({
      id: `${id}-${name}`,
      name,
      defaultValue: typed?.[name] ?? String(saved ?? ''),
      error: errors[name],
    }),
    box: (name, saved) => ({ name, defaultChecked: typed ? name in typed : saved }),
  };
  const inner = (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form action={send} id={id} className={styles.form} key={state.attempt} noValidate>
      {refusal ? (
        <Notice tone="critical" title={refusal.title} role="alert" tabIndex={-1} ref={summary}>
          <p>{refusal.detail}</p>
        </Notice>
      ) : null}
      {version === undefined ? null : (
        <input type="hidden" name="version" value={typed?.version ?? version} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(fields)}
      <div>
        <Button busy={isSending} look={look} size={size} full={full}>
          {submit}
        </Button>
      </div>
    </form>
  );
  if (!fold) return inner;
  return (
    <Folded fold={fold} isOpen={state.attempt > 0}>
      {inner}
    </Folded>
  );
}
