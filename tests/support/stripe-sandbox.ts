/** A control call to the Stripe sandbox (sandbox/stripe/README.md lists them). */
export async function controlStripe<Body = Record<string, unknown>>(
  url: string,
  method: string,
  path: string,
  body?: object,
): Promise<Body> {
  const response = await fetch(`${url}/_sandbox/${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

/** Pays on the hosted checkout as a browser without JavaScript does. @returns the redirect target. */
export async function payByCard(payUrl: string, cardNumber = '4242424242424242'): Promise<string> {
  const fields = { card_number: cardNumber, exp: '12/40', cvc: '123', name: 'Ayesha Khan' };
  return postForm(payUrl, fields);
}

/** Pays by the delayed method on the hosted checkout; the outcome is set by a control call. */
export async function payByBankDebit(payUrl: string): Promise<string> {
  return postForm(payUrl, { payment_method: 'bank_debit', delayed_outcome: 'fail', name: 'Ayesha Khan' });
}

async function postForm(url: string, fields: Record<string, string>): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`Not paid: ${response.status} ${await response.text()}`);
  return response.headers.get('location') ?? '';
}
