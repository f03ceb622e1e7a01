/** Pays as a browser without JavaScript does: one form post, the redirect not followed. */
export async function payByCard(
  payUrl: string | null,
  cardNumber: string,
  changes: Record<string, string> = {},
): Promise<{ status: number; location: string | null; page: string }> {
  const fields = { card_number: cardNumber, exp: '12/40', cvc: '123', name: 'Test Buyer', ...changes };
  return postForm(String(payUrl), fields);
}

export async function postForm(
  url: string,
  fields: Record<string, string>,
): Promise<{ status: number; location: string | null; page: string }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return { status: response.status, location: response.headers.get('location'), page: await response.text() };
}
