import { ApiError } from './api-error';

/** A decoded form value: text, or the values under `[key]`. A Map, so that no key can reach a prototype. */
export type FormTree = string | FormBranch;
export type FormBranch = Map<string, FormTree>;

const MAX_DEPTH = 8;

/** Decodes `a[b][0]=c&d[]=e` as Stripe does. */
export function parseFormTree(encoded: string): FormBranch {
  const root: FormBranch = new Map();
  for (const [name, value] of new URLSearchParams(encoded)) insert(root, splitName(name), value, name);
  return root;
}

function splitName(name: string): string[] {
  const bracket = name.indexOf('[');
  if (bracket === -1) return [name];
  const rest = name.slice(bracket);
  if (bracket === 0 || !/^(\[[^[\]]*\])+$/.test(rest)) throw invalidName(name);
  const keys = [name.slice(0, bracket), ...rest.slice(1, -1).split('][')];
  if (keys.length > MAX_DEPTH) throw invalidName(name);
  return keys;
}

function insert(root: FormBranch, keys: readonly string[], value: string, name: string): void {
  let branch = root;
  for (const [depth, rawKey] of keys.entries()) {
    const key = rawKey === '' ? String(branch.size) : rawKey;
    if (depth === keys.length - 1) {
      if (branch.get(key) instanceof Map) throw invalidName(name);
      branch.set(key, value);
      return;
    }
    const next: FormTree = branch.get(key) ?? new Map();
    if (typeof next === 'string') throw invalidName(name);
    branch.set(key, next);
    branch = next;
  }
}

function invalidName(name: string): ApiError {
  return new ApiError({ message: `Invalid request: the parameter name ${name} cannot be read`, param: name });
}
