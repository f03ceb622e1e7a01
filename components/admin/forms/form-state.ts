/** What a form of the back office knows between two tries. After a success the page is loaded anew instead. */
export type FormState = {
  /** Why nothing was saved; null before the first try. */
  refusal: { title: string; detail: string } | null;
  /** By the name of the field. */
  errors: Record<string, string>;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: Record<string, string> | null;
  attempt: number;
};

export const UNTOUCHED: FormState = { refusal: null, errors: {}, typed: null, attempt: 0 };

/** The action of such a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
