import { describeError, isError } from './describe-error';
import { redactText } from './redact-text';

/** Members that hold a person's data or a secret, whatever is in them. */
const PRIVATE =
  /e-?mail|phone|passw|secret|token|cookie|authori[sz]ation|^shipping|street|^line[12]$|postal|recipient|toAddress|draft|cardNumber|^headers$|^body$|^params$|^parameters$/i;
const MAX_DEPTH = 6;
const MAX_MEMBERS = 50;

/** Redacts a value for the log: errors described, private members left out, texts redacted, at every depth. */
export function redactValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (isError(value)) return describeError(value);
  if (value instanceof Date) return value;
  if (value instanceof Uint8Array) return `[${value.length} bytes]`;
  if (depth >= MAX_DEPTH) return '[…]';
  if (Array.isArray(value)) return value.slice(0, MAX_MEMBERS).map((item) => redactValue(item, depth + 1));
  if (value instanceof Map || value instanceof Set) return `[${value.size} entries]`;
  const members = Object.entries(value).slice(0, MAX_MEMBERS);
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      PRIVATE.test(name) && member !== null && typeof member !== 'number'
        ? '[private]'
        : redactValue(member, depth + 1),
    ]),
  );
}
