/** The state of a form of the back office between two attempts. After a success the page is reloaded instead. */
export type FormState = {
  /** Why nothing was saved; null before the first attempt. */
  refusal: { title: string; detail: string } | null;
  /** By the name of the field. */
  errors: Record<string, string>;
  /** The submitted values: nothing is lost when something is refused. Null before the first attempt. */
  typed: Record<string, string> | null;
  attempt: number;
};

export const INITIAL_FORM_STATE: FormState = { refusal: null, errors: {}, typed: null, attempt: 0 };

/** The action of such a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
