const SIGN_IN = /^\/sign-in\b/;

export type Saved =
  /** It was done, and the page leads on. */
  | 'done'
  /** The form came back: refused with what was typed, or done and empty. */
  | 'answered'
  /** Refused at the door, failed, or never answered. */
  | 'failed';

/**
 * Tells what became of each form that a script sends, by the answer to its request: neither React nor Next tells it to
 * anybody but the form itself, which an error takes away.
 * @returns ends it.
 */
export function watchSaving(onSaved: (saved: Saved) => void): () => void {
  const original = window.fetch;
  const watched: typeof fetch = async (input, init) => {
    if (init?.method?.toUpperCase() !== 'POST') return original(input, init);
    const isAction = new Headers(init.headers).has('next-action');
    try {
      const response = await original(input, init);
      onSaved(whatBecameOf(response, isAction));
      return response;
    } catch (error) {
      onSaved('failed');
      throw error;
    }
  };
  window.fetch = watched;
  return () => {
    if (window.fetch === watched) window.fetch = original;
  };
}

function whatBecameOf(response: Response, isAction: boolean): Saved {
  const leadsTo = response.headers.get('x-action-redirect');
  if (leadsTo) return SIGN_IN.test(leadsTo) ? 'failed' : 'done';
  if (!response.ok) return 'failed';
  return isAction ? 'answered' : 'done';
}
