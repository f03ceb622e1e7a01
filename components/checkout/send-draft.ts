/**
 * Saves what was typed as a draft on the server when the buyer leaves the page: for the cart and back, or for the
 * Stripe and back when they change their mind. Fire and forget.
 */
export function sendDraft(form: HTMLFormElement): void {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values.append(name, value);
  }
  // `keepalive` outlives the page; the response's redirect back to this page is not wanted.
  fetch('/api/checkout/draft', { method: 'POST', body: values, keepalive: true, redirect: 'manual' }).catch(
    () => {
      // The form stays in the browser's own memory for "back"; more cannot be done on the way out.
    },
  );
}
