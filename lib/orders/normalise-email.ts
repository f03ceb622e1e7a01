/** Providers that ignore dots in the local part, and everything after a plus. */
const DOT_BLIND = new Set(['gmail.com', 'googlemail.com']);
const PLUS_BLIND = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'me.com',
  'fastmail.com',
  'proton.me',
  'protonmail.com',
]);

/**
 * The form under which an address is counted and looked up, so that one person is one person (commerce rule 21):
 * lower case, and for the large providers without dots and plus-tags where they ignore them.
 */
export function normaliseEmail(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf('@');
  if (at < 1) return lower;
  let local = lower.slice(0, at);
  const domain = lower.slice(at + 1) === 'googlemail.com' ? 'gmail.com' : lower.slice(at + 1);
  if (PLUS_BLIND.has(domain)) local = local.split('+')[0] ?? local;
  if (DOT_BLIND.has(domain)) local = local.replaceAll('.', '');
  return `${local}@${domain}`;
}
