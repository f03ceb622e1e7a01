/** Puts one thing into a new cart, as a visitor does. @returns the cookies that a browser would send from then on. */
export async function fillCart(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/cart/lines`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ sku: 'NUE-CM-1', quantity: 1 }),
  });
  if (!answer.ok) throw new Error(`The cart took nothing: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
