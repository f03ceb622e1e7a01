import { AsyncLocalStorage } from 'node:async_hooks';

/** What went wrong while a page or a server action was made, of which Next tells the answer nothing but 500. */
export type FailureNote = {
  /** The database could not be reached, or did no work. */
  isUnreachable: boolean;
};

// Next bundles this file apart from the server that sends the answer; both have to mean the same store.
const holder = globalThis as { nueFailureNotes?: AsyncLocalStorage<FailureNote> };
holder.nueFailureNotes ??= new AsyncLocalStorage<FailureNote>();
const notes = holder.nueFailureNotes;

/** Answers a request so that what fails meanwhile is in `note`. */
export function withFailureNote(note: FailureNote, work: () => void): void {
  notes.run(note, work);
}

/** Notes that the answer failed because of the database. */
export function noteUnreachable(): void {
  const note = notes.getStore();
  if (note) note.isUnreachable = true;
}
