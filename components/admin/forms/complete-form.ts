import type { FormMessage, FormState } from './form-state';

type Completion<Result> = Omit<FormMessage, 'tone'> & {
  tone?: FormMessage['tone'];
  /** What the fields show from now on; what is saved, unless given. */
  typed?: Record<string, string>;
  result?: Result;
};

/** The state of a form that has done its work and stays on the page. */
export function completeForm<Result>(
  previous: FormState<Result>,
  { typed, result, tone = 'positive', ...message }: Completion<Result>,
): FormState<Result> {
  return {
    message: { tone, ...message },
    errors: {},
    typed: typed ?? null,
    result: result ?? null,
    attempt: previous.attempt + 1,
  };
}
