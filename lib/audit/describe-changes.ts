/** One field that differs in an audit entry: before and after. Null where one side lacks it. */
export type Change = { name: string; before: string | null; after: string | null };

/**
 * The diff of the two sides of an audit entry, field by field. Nested fields are named by their path; what is the same on
 * both sides is left out.
 */
export function describeChanges(before: unknown, after: unknown): Change[] {
  const was = flatten(before);
  const is = flatten(after);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names
    .map((name) => ({ name: humanise(name), before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flatten(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return path ? new Map([[path, 'none']]) : new Map();
  if (typeof value !== 'object') return new Map([[path, plain(value)]]);
  const entries = Array.isArray(value)
    ? value.map((item, index) => [nameOf(item) ?? String(index + 1), item] as const)
    : Object.entries(value);
  if (entries.length === 0 && path) return new Map([[path, 'none']]);
  return new Map(entries.flatMap(([name, inner]) => [...flatten(inner, path ? `${path}.${name}` : name)]));
}

/** Members of a list are matched by name, so that a change of order is no change. */
function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  for (const key of ['network', 'code', 'sku', 'name', 'id']) {
    const value = (item as Record<string, unknown>)[key];
    if (typeof value === 'string') return value;
  }
  return null;
}

function plain(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return value === '' ? 'empty' : String(value);
}

/** `percentOffBps` as "percent off bps": the names of fields are ours, and readable. */
function humanise(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .replaceAll('.', ' › ')
    .toLowerCase();
}
