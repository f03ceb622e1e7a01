import { redactText } from './redact-text';

/** The members that identify the error, and hold nothing of a row, a request or a person. */
const KEPT = [
  'code',
  'kind',
  'originalCode',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'modelName',
  'statusCode',
  'requestId',
  'errno',
  'syscall',
  'address',
  'port',
  'digest',
] as const;
/** Where drivers put the error that theirs is about. */
const INNER = ['cause', 'driverAdapterError', 'meta', 'originalError', 'parent', 'reason'] as const;
const MAX_DEPTH = 8;
const MAX_INNER = 10;
const MAX_FRAMES = 30;

export type DescribedError = { type?: string; message?: string; stack?: string; [kept: string]: unknown };

/** Whether something is an error, also one that another copy of a module or another realm has made. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}

/**
 * An error as it may stand in the log. Drivers quote: PostgreSQL the whole row that it refuses, Prisma the arguments of a
 * call, a parser what it could not read. So what is known to be harmless is kept and all else is left out, for the
 * error, for what caused it and for each of several, at every depth.
 */
export function describeError(error: unknown): DescribedError {
  return describe(error, { depth: 0, seen: new Set() });
}

type Position = { depth: number; seen: Set<object> };

function describe(value: unknown, { depth, seen }: Position): DescribedError {
  if (typeof value !== 'object' || value === null) return { message: redactMessage(String(value), true) };
  if (seen.has(value) || depth > MAX_DEPTH) return { message: '[…]' };
  seen.add(value);
  const described: DescribedError = {};
  if (isError(value)) {
    described.type = nameOf(value);
    described.message = redactMessage(String(value.message), quotesInput(value));
    const frames = framesOf(value);
    if (frames) described.stack = frames;
  }
  for (const key of KEPT) {
    const kept = redactMember(read(value, key));
    if (kept !== undefined) described[key] = kept;
  }
  const words = read(value, 'originalMessage');
  if (typeof words === 'string') described.message ??= redactMessage(words, true);
  for (const key of INNER) {
    const inner = read(value, key);
    if (typeof inner !== 'object' || inner === null) continue;
    const found = describe(inner, { depth: depth + 1, seen });
    if (Object.keys(found).length > 0) described[key] = found;
  }
  const several = read(value, 'errors');
  if (Array.isArray(several))
    described.errors = several
      .slice(0, MAX_INNER)
      .map((inner) => describe(inner, { depth: depth + 1, seen }));
  return described;
}

/** A getter of a strange object may throw. */
function read(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch {
    return undefined;
  }
}

function redactMember(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string' && value.length <= 120) return redactText(value);
  // Prisma's constraint: { fields: ['email'] } or { index: 'name' }.
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Object.values(value)
    .flat()
    .filter((name) => typeof name === 'string' && /^["\w.]+$/.test(name));
  return names.length > 0 ? names.slice(0, MAX_INNER) : undefined;
}

function nameOf(error: Error): string {
  const name = error.name && error.name !== 'Error' ? error.name : error.constructor?.name;
  return redactText(String(name ?? 'Error')).slice(0, 80);
}

/** Errors of the database and of parsers quote what they were given, in marks. */
function quotesInput(error: Error): boolean {
  const code = read(error, 'code');
  return (
    /^(?:Prisma|DriverAdapter|DatabaseError|SyntaxError|ZodError|URIError)/.test(nameOf(error)) ||
    (typeof code === 'string' && /^(?:P\d{4}|[0-9A-Z]{5})$/.test(code))
  );
}

/** What stands in marks after one of these words is a name of ours. */
const NAMES =
  /\b(constraint|index|relation|column|table|type|function|role|database|schema|trigger|key|operator|fields?|argument|invalid|code)([: (]*)$/i;

function redactMessage(message: string, isStrict: boolean): string {
  const cut = message.trim().split(/\b(?:Failing row contains|DETAIL:|CONTEXT:)/)[0] ?? '';
  return redactText(withoutQuotes(cut, isStrict));
}

function withoutQuotes(text: string, isStrict: boolean): string {
  return text.replace(
    /(["`'])((?:(?!\1)[^\n])*)\1/g,
    (marked: string, mark: string, quoted: string, at: number) => {
      const isName = isStrict
        ? NAMES.test(text.slice(0, at)) && /^[\w$.()]{1,60}$/.test(quoted)
        : /^[A-Za-z_$][\w$.()]{0,60}$/.test(quoted);
      if (isName) return marked;
      // Prisma puts the database's own words, which have marks in them, between marks.
      return `${mark}${/["`']/.test(quoted) ? withoutQuotes(quoted, isStrict) : '…'}${mark}`;
    },
  );
}

/** The places alone: the first lines of a stack repeat the message. */
function framesOf(error: Error): string | undefined {
  const frames = String(read(error, 'stack') ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MAX_FRAMES);
  return frames.length > 0 ? frames.join('\n') : undefined;
}
