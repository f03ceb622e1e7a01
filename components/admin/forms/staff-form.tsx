'use client';

import { type ReactNode, useId } from 'react';
import { ClaimReason, ClaimReasonLink } from '@/components/admin/claims/claim-reason';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class-name';
import { Disclosure, type DisclosureOptions } from './disclosure';
import { FormAlert } from './form-alert';
import { type FormFields, formFields } from './form-fields';
import type { FormAction, FormMessage } from './form-state';
import styles from './staff-form.module.css';
import { type FormHandle, useFormAction } from './use-form-action';

type StaffFormBodyProps<Result> = ButtonVariant & {
  /** Unlike those of other forms on the page; needed by what links to the form. */
  id?: string;
  handle: FormHandle<Result>;
  /** The label of the button; or all buttons, where there are several or their labels change. */
  submit?: ReactNode | ((progress: { isSending: boolean; result: Result | null }) => ReactNode);
  /** The version of what the form was filled from. */
  version?: number;
  /** Sent along, the id of what is changed for example. */
  hidden?: Record<string, string | number>;
  /** Stands above the message: what will happen, and whether it can be undone. */
  description?: ReactNode;
  /** The form stands in a disclosure; refused, it is open. */
  disclosure?: DisclosureOptions;
  /** Whether there is anything to do; a form that was tried stays, so that nothing typed is lost. */
  isAvailable?: boolean;
  /** The server tells what is wrong, field by field, and the browser does not. */
  noValidate?: boolean;
  /** In place of the grid that a form is otherwise. */
  className?: string;
  children?: (fields: FormFields, result: Result | null) => ReactNode;
};

type StaffFormProps<Result> = Omit<StaffFormBodyProps<Result>, 'handle'> & {
  action: FormAction<Result>;
  /** Stands above the form before its first attempt. */
  message?: FormMessage | null;
};

/** A form of the back office: a plain one, sent in place where JavaScript runs; refused, it comes back as it was typed. */
export function StaffForm<Result = never>({ action, message, ...form }: StaffFormProps<Result>) {
  return <StaffFormBody {...form} handle={useFormAction(action, message)} />;
}

/** The same, for a page whose other parts need the state of the form too. */
export function StaffFormBody<Result>(props: StaffFormBodyProps<Result>) {
  const { id, handle, version, hidden = {}, disclosure, isAvailable = true, children } = props;
  const { state, submit, isSending } = handle;
  const { typed, message, result, attempt } = state;
  const prefix = useId();
  if (!isAvailable && attempt === 0) return null;
  // What was done stands above a disclosure, which closes again; what is wrong stands inside.
  const isDone = disclosure !== undefined && message?.tone === 'positive';
  const fields = formFields(state, id ?? prefix);
  const form = (
    // A new key lets the fields take up what was typed; a form forgets it when its action ends.
    <form
      action={submit}
      id={id}
      className={props.className ?? styles.form}
      key={attempt}
      noValidate={props.noValidate}
    >
      {version === undefined ? null : (
        <input type="hidden" name="version" value={typed?.version ?? version} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.description ? <div className={styles.description}>{props.description}</div> : null}
      {isDone ? null : (
        <FormAlert state={state}>
          <ClaimReasonLink fields={fields} />
        </FormAlert>
      )}
      {children?.(fields, result)}
      <ClaimReason fields={fields} />
      <Buttons {...props} progress={{ isSending, result }} />
    </form>
  );
  if (!disclosure) return form;
  return (
    <>
      {isDone ? <FormAlert state={state} /> : null}
      <Disclosure options={disclosure} isOpen={attempt > 0 && !isDone}>
        {form}
      </Disclosure>
    </>
  );
}

function Buttons<Result>({
  submit,
  progress,
  variant,
  size,
  full,
}: Pick<StaffFormBodyProps<Result>, 'submit' | keyof ButtonVariant> & {
  progress: { isSending: boolean; result: Result | null };
}) {
  if (submit === undefined) return null;
  if (typeof submit === 'function') return submit(progress);
  return (
    <div>
      <Button busy={progress.isSending} variant={variant} size={size} full={full}>
        {submit}
      </Button>
    </div>
  );
}
