const SIGN_IN = /^\/sign-in\b/;

export type SubmissionOutcome =
  /** It succeeded, and the page redirects. */
  | 'done'
  /** The form came back: refused with what was typed, or done and empty. */
  | 'answered'
  /** Not signed in, failed, or without a response. */
  | 'failed';

/**
 * Reports the outcome of each form that a script sends, by the response to its request: neither React nor Next reports it
 * to anybody but the form itself, which an error unmounts.
 * @returns stops it.
 */
export function watchFormSubmissions(onOutcome: (outcome: SubmissionOutcome) => void): () => void {
  const original = window.fetch;
  const watched: typeof fetch = async (input, init) => {
    if (init?.method?.toUpperCase() !== 'POST') return original(input, init);
    const isAction = new Headers(init.headers).has('next-action');
    try {
      const response = await original(input, init);
      onOutcome(outcomeOf(response, isAction));
      return response;
    } catch (error) {
      onOutcome('failed');
      throw error;
    }
  };
  window.fetch = watched;
  return () => {
    if (window.fetch === watched) window.fetch = original;
  };
}

function outcomeOf(response: Response, isAction: boolean): SubmissionOutcome {
  const leadsTo = response.headers.get('x-action-redirect');
  if (leadsTo) return SIGN_IN.test(leadsTo) ? 'failed' : 'done';
  if (!response.ok) return 'failed';
  return isAction ? 'answered' : 'done';
}
