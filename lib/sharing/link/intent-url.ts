/** A network's address with its parameters. Spaces as %20: a mail program shows the plus signs that URLSearchParams would write. */
export function buildIntentUrl(base: string, params: Record<string, string>): string {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${base}?${query.join('&')}`;
}
