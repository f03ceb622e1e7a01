import type { FormValue } from './form-values';

const PREFIX = 'nue-draft';
const LONGEST = 200_000;

/**
 * What staff have typed and not saved. It is kept in this tab alone, so that it outlives a reload, a deploy and a session
 * that ends, and apart by person, so that nobody gets what another has typed.
 */
export type Draft = { key: string; form: string; values: FormValue[] };

type Place = { owner: string; path: string };

const prefixOf = ({ owner, path }: Place) => `${PREFIX} ${owner} ${path} `;

/** Keeps what stands in a form. @returns the key by which it is dropped. */
export function keepDraft(place: Place, draft: { form: string; values: FormValue[] }): string {
  const key = prefixOf(place) + draft.form;
  const text = JSON.stringify(draft.values);
  tryStorage((storage) => {
    if (text.length <= LONGEST) storage.setItem(key, text);
  });
  return key;
}

/** What was typed on a page and not saved. */
export function listDrafts(place: Place): Draft[] {
  const prefix = prefixOf(place);
  return keysOf().flatMap((key) => {
    const values = key.startsWith(prefix) ? readValuesAt(key) : null;
    return values ? [{ key, form: key.slice(prefix.length), values }] : [];
  });
}

/** Drops what has been saved, or is not wanted any more. */
export function dropDraft(key: string): void {
  tryStorage((storage) => storage.removeItem(key));
}

/** Drops everything: whoever signs out leaves nothing behind in the browser. */
export function dropAllDrafts(): void {
  for (const key of keysOf()) if (key.startsWith(`${PREFIX} `)) dropDraft(key);
}

function keysOf(): string[] {
  const keys: string[] = [];
  tryStorage((storage) => keys.push(...Object.keys(storage)));
  return keys;
}

function readValuesAt(key: string): FormValue[] | null {
  let text: string | null = null;
  tryStorage((storage) => {
    text = storage.getItem(key);
  });
  try {
    const read: unknown = text === null ? null : JSON.parse(text);
    return Array.isArray(read) ? (read as FormValue[]) : null;
  } catch {
    return null;
  }
}

/** A browser may refuse to keep anything, or have no room: then nothing is kept, and nothing breaks. */
function tryStorage(work: (storage: Storage) => void): void {
  try {
    work(sessionStorage);
  } catch {
    // As said.
  }
}
