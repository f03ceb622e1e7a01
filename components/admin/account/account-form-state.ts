/** What a form about an account knows between two tries. Passwords are never sent back. */
export type AccountFormState = {
  outcome: 'untouched' | 'refused' | 'done';
  /** What is wrong, or was done, as a sentence. */
  message: string | null;
  errors: { [field: string]: string };
  typed: { [field: string]: string };
  /** Counts the tries, so that the same error twice is told twice. */
  attempt: number;
};

/** A form that nobody has sent yet. */
export const UNTOUCHED: AccountFormState = {
  outcome: 'untouched',
  message: null,
  errors: {},
  typed: {},
  attempt: 0,
};

type Answer = Partial<Pick<AccountFormState, 'message' | 'errors' | 'typed'>>;

/** The form again, with what is wrong. */
export function refused(previous: AccountFormState, answer: Answer): AccountFormState {
  const attempt = previous.attempt + 1;
  return { outcome: 'refused', message: null, errors: {}, typed: {}, ...answer, attempt };
}

/** The form again, with word of what was done. */
export function done(previous: AccountFormState, message: string): AccountFormState {
  return { outcome: 'done', message, errors: {}, typed: {}, attempt: previous.attempt + 1 };
}
