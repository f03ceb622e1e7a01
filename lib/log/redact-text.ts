import { hasCardNumber } from '@/lib/core/card-number';

const MAX_LENGTH = 2_000;

/** What PostgreSQL, its drivers and Prisma quote of a row or of parameters, up to the end of the line. */
const QUOTED_ROW =
  /(Failing row contains|DETAIL:|CONTEXT:|QUERY:|HINT:|[Pp]arameters:|[Pp]arams:|Argument value:)[^\n]*/g;
/** Prisma shows the whole call, with its arguments, between what was called and what is wrong with it. */
const SHOWN_CALL = /(Invalid `[^`]*` invocation)[\s\S]*\n([^\n]*)/;
const QUOTED_KEY = /Key \(([^)]*)\)=\([^\n]*?\)(?= |$|\n|\.)/g;
const CREDENTIALS = /\/\/[^\s/@]+@/g;
const SECRET = /\b((?:sk|rk|whsec)_(?:live_|test_)?)[A-Za-z0-9]{6,}|\b(Bearer|Basic) [A-Za-z0-9._~+/=-]+/g;
/** The tail of an address that opens something by itself. */
const LINK =
  /(\/(?:orders|s|invitations|reset-password|confirm-address|unsubscribe|warranty)\/)[A-Za-z0-9_-]{16,}/g;
const LINK_PARAMETER = /([?&](?:token|session_id|code|email|q)=)[^&\s"'`]*/g;
const EMAIL = /[^\s@<>"'`(),;:=[\]{}]+@[^\s@<>"'`(),;:=[\]{}]+/gu;
const PHONE =
  /(?<![\w.-])(?:\+|00)[1-9](?:[ ().-]{0,2}\d){7,14}(?!\w)|(?<![\w.-])0\d{2,3}[ -]?\d{3}[ -]?\d{4}(?!\w)/g;
const LONG_WORD = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22,}(?![A-Za-z0-9_-])/g;
/** Ids that open nothing and lead to what happened. */
const STRIPE_ID = /^(?:pi|ch|py|re|evt|dp|du|req|acct|cus|in|txn|price|prod)_/;

/** Redacts a text for the log: what was typed, quoted rows, secrets, links that open something. */
export function redactText(text: string): string {
  const short = text.trimEnd().replace(SHOWN_CALL, '$1: $2');
  const cut = short.length > MAX_LENGTH ? `${short.slice(0, MAX_LENGTH)}…` : short;
  const safe = cut
    .replace(QUOTED_ROW, '$1 […]')
    .replace(QUOTED_KEY, 'Key ($1)=(…)')
    .replace(CREDENTIALS, '//[credentials]@')
    .replace(SECRET, '$1$2[secret]')
    .replace(LINK, '$1[token]')
    .replace(LINK_PARAMETER, '$1[…]')
    .replace(EMAIL, '[email]')
    .replace(PHONE, '[phone]')
    .replace(LONG_WORD, (word) => (isRandom(word) ? '[token]' : word));
  return hasCardNumber(safe) ? safe.replace(/\p{Nd}/gu, '#') : safe;
}

/** Small and capital letters and digits, all three: no name of ours has them in so long a word. */
function isRandom(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word) && !STRIPE_ID.test(word);
}
