type Entry = [name: string, value: unknown];

const MAX_DEPTH = 20;
const MAX_STATE_CHARACTERS = 256 * 1024;
/** A reference to a FormData among arguments, with the prefix of its fields. */
const FORM_REFERENCE = /^\$K([1-9a-f])$/;
/** A Date. */
const DATE = /^\$D\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** A reference to another chunk of the arguments: chunk 0 where a script sends them, 1 in a form. */
const PATH_REFERENCE = /^\$([01])((?::[\w.-]+)+)$/;
/** React counts the forms of a page. */
const FORM_NUMBER = /^\d{1,4}$/;

/** Which arguments an action takes: said by the second hexadecimal digit pair of its id, as Next's compiler writes it. */
function usedArguments(actionId: string): { first: boolean; second: boolean; isKnown: boolean } {
  const bits = Number.parseInt(actionId.slice(0, 2), 16);
  const mask = (bits >> 1) & 0x3f;
  return {
    first: (mask & 0x20) !== 0,
    second: (mask & 0x10) !== 0,
    // An action that the compiler cannot look into has all of them set.
    isKnown: (mask & 0x0f) === 0 && (bits & 1) === 0,
  };
}

/**
 * Whether what was sent for a server action is what the shop's own forms send: the state that the page had, and the
 * fields; or the fields alone. Everything else React would decode too, up to references and promises, or fail at.
 * @param input.entries what the browser's script sent.
 */
export function areFetchArguments(input: { actionId: string; entries: readonly Entry[] }): boolean {
  const roots = input.entries.filter(([name]) => name === '0');
  const args = parseArray(roots.length === 1 ? roots[0]?.[1] : null);
  if (!args || args.length > 2) return false;
  const last = args.at(-1);
  const form = typeof last === 'string' ? FORM_REFERENCE.exec(last)?.[1] : undefined;
  const isOfForm = ([name]: Entry) => name === '0' || (form !== undefined && name.startsWith(`_${form}_`));
  if (!input.entries.every(isOfForm)) return false;
  const used = usedArguments(input.actionId);
  if (form === undefined) return args.length === 0 && !(used.first && used.isKnown);
  if (args.length === 1) return !(used.second && used.isKnown);
  if (!used.second && used.isKnown) return false;
  return (
    isState(args[0], { part: '0', args }) ||
    (!used.first && [null, '$undefined'].includes(args[0] as string | null))
  );
}

/**
 * The same for a form that was sent without a script: the action stands in hidden fields.
 * @param input.hasAction whether there is an action of that id.
 * @returns `unknown` when the action is none of this build.
 */
export function checkFormArguments(input: {
  entries: readonly Entry[];
  hasAction: (id: string) => boolean;
}): 'valid' | 'invalid' | 'unknown' {
  const hidden = new Map(input.entries.filter(([name]) => name.startsWith('$ACTION_')));
  const names = [...hidden.keys()];
  const [plain] = names.filter((name) => name.startsWith('$ACTION_ID_'));
  const [bound] = names.filter((name) => name.startsWith('$ACTION_REF_'));
  if (plain && !bound) {
    if (names.length > 1) return 'invalid';
    const id = plain.slice('$ACTION_ID_'.length);
    if (!input.hasAction(id)) return 'unknown';
    const { second, isKnown } = usedArguments(id);
    return second && isKnown ? 'invalid' : 'valid';
  }
  const number = bound?.slice('$ACTION_REF_'.length) ?? '';
  const expected = [`$ACTION_REF_${number}`, `$ACTION_${number}:0`, `$ACTION_${number}:1`, '$ACTION_KEY'];
  if (!bound || !FORM_NUMBER.test(number) || !names.every((name) => expected.includes(name)))
    return 'invalid';
  const action = parse(hidden.get(`$ACTION_${number}:0`));
  if (!isPlainObject(action) || typeof action.id !== 'string') return 'invalid';
  if (!input.hasAction(action.id)) return 'unknown';
  const { first, second, isKnown } = usedArguments(action.id);
  if (action.bound === null || action.bound === undefined) return second && isKnown ? 'invalid' : 'valid';
  const args = parseArray(hidden.get(`$ACTION_${number}:1`));
  if (action.bound !== '$@1' || args?.length !== 1) return 'invalid';
  if (!second && isKnown) return 'invalid';
  return isState(args[0], { part: '1', args }) || !first ? 'valid' : 'invalid';
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > MAX_STATE_CHARACTERS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseArray(text: unknown): unknown[] | null {
  const value = parse(text);
  return Array.isArray(value) ? value : null;
}

type Root = { part: string; args: unknown[] };

/** An object of plain values all the way down. @param root what a repeated value may point into. */
function isState(value: unknown, root: Root): boolean {
  return isPlainObject(value) && isPlain(value, { root, depth: 0 });
}

function isPlain(value: unknown, at: { root: Root; depth: number }): boolean {
  if (typeof value === 'string') return isPlainText(value, at.root);
  if (typeof value !== 'object' || value === null) return true;
  if (at.depth > MAX_DEPTH) return false;
  const below = { ...at, depth: at.depth + 1 };
  if (Object.keys(value).some((name) => name === '__proto__' || name === 'then')) return false;
  return Object.values(value).every((part) => isPlain(part, below));
}

/** React marks what is no plain text by a dollar sign; a text that begins with one has two. */
function isPlainText(text: string, root: Root): boolean {
  if (!text.startsWith('$') || text.startsWith('$$') || text === '$undefined') return true;
  if (DATE.test(text)) return !Number.isNaN(Date.parse(text.slice(2)));
  const [, part, path = ''] = PATH_REFERENCE.exec(text) ?? [];
  if (part !== root.part) return false;
  const steps = path.slice(1).split(':');
  let at: unknown = root.args;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = Reflect.get(at, step);
  }
  return typeof at === 'object';
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
