import { STAFF_DRAFTS } from '@/lib/config/browser-storage';
import type { FormValue } from './form-values';

const PREFIX = STAFF_DRAFTS.name;
const MAX_DRAFT_LENGTH = 200_000;

/**
 * What staff have typed and not saved. It is kept in this tab alone, so that it outlives a reload, a deploy and a session
 * that ends, and apart by person, so that nobody gets what another has typed.
 */
export type Draft = { key: string; form: string; values: FormValue[] };

type DraftScope = { owner: string; path: string };

const keyPrefix = ({ owner, path }: DraftScope) => `${PREFIX} ${owner} ${path} `;

/** Saves the values of a form. @returns the key by which the draft is deleted. */
export function saveDraft(scope: DraftScope, draft: { form: string; values: FormValue[] }): string {
  const key = keyPrefix(scope) + draft.form;
  const text = JSON.stringify(draft.values);
  withStorage((storage) => {
    if (text.length <= MAX_DRAFT_LENGTH) storage.setItem(key, text);
  });
  return key;
}

/** The drafts of a page. */
export function listDrafts(scope: DraftScope): Draft[] {
  const prefix = keyPrefix(scope);
  return storageKeys().flatMap((key) => {
    const values = key.startsWith(prefix) ? readDraft(key) : null;
    return values ? [{ key, form: key.slice(prefix.length), values }] : [];
  });
}

/** Deletes the draft of what has been saved, or is not wanted any more. */
export function deleteDraft(key: string): void {
  withStorage((storage) => storage.removeItem(key));
}

/** Deletes all drafts: whoever signs out leaves nothing behind in the browser. */
export function deleteAllDrafts(): void {
  for (const key of storageKeys()) if (key.startsWith(`${PREFIX} `)) deleteDraft(key);
}

function storageKeys(): string[] {
  const keys: string[] = [];
  withStorage((storage) => keys.push(...Object.keys(storage)));
  return keys;
}

function readDraft(key: string): FormValue[] | null {
  let text: string | null = null;
  withStorage((storage) => {
    text = storage.getItem(key);
  });
  try {
    const read: unknown = text === null ? null : JSON.parse(text);
    return Array.isArray(read) ? (read as FormValue[]) : null;
  } catch {
    return null;
  }
}

/** A browser may refuse storage, or its quota may be used up: then nothing is saved, and nothing breaks. */
function withStorage(work: (storage: Storage) => void): void {
  try {
    work(sessionStorage);
  } catch {
    // As said.
  }
}
