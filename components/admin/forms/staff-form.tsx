'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class-name';
import { Disclosure, type DisclosureOptions } from './disclosure';
import { type FormAction, INITIAL_FORM_STATE } from './form-state';
import styles from './staff-form.module.css';

/** The props of a form's fields: their value is what was typed last, else what is saved. */
export type StaffFormFields = {
  text: (
    name: string,
    saved?: string | number | null,
  ) => { id: string; name: string; defaultValue: string; error: string | undefined };
  checkbox: (name: string, saved: boolean) => { name: string; defaultChecked: boolean };
};

type StaffFormProps = ButtonVariant & {
  /** Unlike those of other forms on the page. */
  id: string;
  action: FormAction;
  submit: ReactNode;
  /** The version of what the form was filled from. */
  version?: number;
  /** Sent along, the id of what is changed for example. */
  hidden?: Record<string, string>;
  /** The form stands in a disclosure; refused, it is open. */
  disclosure?: DisclosureOptions;
  children: (fields: StaffFormFields) => ReactNode;
};

/** A form of the back office: a plain one, sent in place where JavaScript runs; refused, it comes back as it was typed. */
export function StaffForm({
  id,
  action,
  submit,
  version,
  hidden = {},
  disclosure,
  variant,
  size,
  full,
  children,
}: StaffFormProps) {
  const [state, send, isSending] = useActionState(action, INITIAL_FORM_STATE);
  const summary = useRef<HTMLDivElement>(null);
  const { typed, errors, refusal } = state;
  useEffect(() => {
    if (state.attempt > 0) summary.current?.focus();
  }, [state.attempt]);

  const fields: StaffFormFields = {
    text: (name, saved = '') => ({
      id: `${id}-${name}`,
      name,
      defaultValue: typed?.[name] ?? String(saved ?? ''),
      error: errors[name],
    }),
    checkbox: (name, saved) => ({ name, defaultChecked: typed ? name in typed : saved }),
  };
  const inner = (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form action={send} id={id} className={styles.form} key={state.attempt} noValidate>
      {refusal ? (
        <Alert tone="critical" title={refusal.title} role="alert" tabIndex={-1} ref={summary}>
          <p>{refusal.detail}</p>
        </Alert>
      ) : null}
      {version === undefined ? null : (
        <input type="hidden" name="version" value={typed?.version ?? version} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children(fields)}
      <div>
        <Button busy={isSending} variant={variant} size={size} full={full}>
          {submit}
        </Button>
      </div>
    </form>
  );
  if (!disclosure) return inner;
  return (
    <Disclosure options={disclosure} isOpen={state.attempt > 0}>
      {inner}
    </Disclosure>
  );
}
