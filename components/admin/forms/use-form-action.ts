'use client';

import { useActionState } from 'react';
import { type FormAction, type FormMessage, type FormState, INITIAL_FORM_STATE } from './form-state';

/** A form's state, what submits it, and whether that is under way. */
export type FormHandle<Result> = {
  state: FormState<Result>;
  submit: (form: FormData) => void;
  isSending: boolean;
};

/** @param message stands above the form before its first attempt. */
export function useFormAction<Result>(
  action: FormAction<Result>,
  message: FormMessage | null = null,
): FormHandle<Result> {
  const [state, submit, isSending] = useActionState(action, { ...INITIAL_FORM_STATE, message });
  return { state, submit, isSending };
}
