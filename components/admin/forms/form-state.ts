/** What stands above a form after an attempt: why it was refused, what it did, or what it is about to do. */
export type FormMessage = {
  tone: 'positive' | 'caution' | 'critical';
  title?: string;
  text?: string;
  /** A line each, before the text. */
  items?: readonly FormMessageItem[];
  /** Interrupts whoever hears the page, as a critical one always does. */
  isUrgent?: boolean;
};

/** The label stands out in front of the text, and leads to `href` where there is one. */
export type FormMessageItem = { label: string; href?: string; text: string };

/**
 * The state of a form of the back office between two attempts. Most forms redirect after a success; one that stays gives
 * its message here, and what else it brings as `result`.
 */
export type FormState<Result = never> = {
  /** Null before the first attempt. */
  message: FormMessage | null;
  /** By the name of the field. */
  errors: Record<string, string>;
  /** The submitted values, so that nothing is lost when something is refused; null where the fields show what is saved. */
  typed: Record<string, string> | null;
  result: Result | null;
  /** Counts the attempts, so that the same message twice is announced twice. */
  attempt: number;
};

export const INITIAL_FORM_STATE: FormState = {
  message: null,
  errors: {},
  typed: null,
  result: null,
  attempt: 0,
};

/** The action of such a form. */
export type FormAction<Result = never> = (
  previous: FormState<Result>,
  form: FormData,
) => Promise<FormState<Result>>;
