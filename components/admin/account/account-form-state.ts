/** The state of a form about an account between two attempts. Passwords are never sent back. */
export type AccountFormState = {
  outcome: 'untouched' | 'refused' | 'done';
  /** What is wrong, or was done, as a sentence. */
  message: string | null;
  errors: { [field: string]: string };
  typed: { [field: string]: string };
  /** Counts the attempts, so that the same error twice is announced twice. */
  attempt: number;
};

/** A form that nobody has sent yet. */
export const INITIAL_ACCOUNT_FORM_STATE: AccountFormState = {
  outcome: 'untouched',
  message: null,
  errors: {},
  typed: {},
  attempt: 0,
};

type FormOutcome = Partial<Pick<AccountFormState, 'message' | 'errors' | 'typed'>>;

/** The form again, with what is wrong. */
export function refused(previous: AccountFormState, answer: FormOutcome): AccountFormState {
  const attempt = previous.attempt + 1;
  return { outcome: 'refused', message: null, errors: {}, typed: {}, ...answer, attempt };
}

/** The form again, with word of what was done. */
export function done(previous: AccountFormState, message: string): AccountFormState {
  return { outcome: 'done', message, errors: {}, typed: {}, attempt: previous.attempt + 1 };
}
