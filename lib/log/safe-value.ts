import { describeError, isError } from './describe-error';
import { safeText } from './safe-text';

/** Members that hold a person's data or a secret, whatever is in them. */
const PRIVATE =
  /e-?mail|phone|passw|secret|token|cookie|authori[sz]ation|^shipping|street|^line[12]$|postal|recipient|toAddress|draft|cardNumber|^headers$|^body$|^params$|^parameters$/i;
const DEEPEST = 6;
const MOST_MEMBERS = 50;

/** A value as it may stand in the log: errors described, private members left out, texts made safe, at every depth. */
export function safeValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (isError(value)) return describeError(value);
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (depth >= DEEPEST) return '[…]';
  if (Array.isArray(value)) return value.slice(0, MOST_MEMBERS).map((item) => safeValue(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return `[${value.size} entries]`;
  const members = Object.entries(value).slice(0, MOST_MEMBERS);
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      PRIVATE.test(name) && member !== null && typeof member !== 'number'
        ? '[private]'
        : safeValue(member, depth + 1),
    ]),
  );
}
