import { AsyncLocalStorage } from 'node:async_hooks';

/** What a guard said about a request: may go on, may not, or nobody is signed in. */
export type GuardVerdict = 'permitted' | 'refused' | 'signed-out';

export type VerdictNote = {
  verdict: GuardVerdict | null;
  /** How much the page is still reading on which its status depends. */
  reading: number;
  /** The page says in words that it could not read what it is about. */
  hasFailed: boolean;
  /** The page that is asked for, or that a form was posted to, as an address within the shop. */
  page?: string;
};

// Next bundles this file apart from the server that calls it; both have to mean the same store.
const holder = globalThis as { nueGuardVerdicts?: AsyncLocalStorage<VerdictNote> };
holder.nueGuardVerdicts ??= new AsyncLocalStorage<VerdictNote>();
const notes = holder.nueGuardVerdicts;

/** Answers a request so that what its guards say is in `note`, for the server that sends the answer. */
export function withVerdictNote(note: VerdictNote, work: () => void): void {
  notes.run(note, work);
}

/**
 * Notes that the page which is being made begins to read what its status depends on.
 * @returns notes that it has ended.
 */
export function noteReading(): () => void {
  const note = notes.getStore();
  if (!note) return () => undefined;
  note.reading += 1;
  return () => {
    note.reading -= 1;
  };
}

/** Notes that the page which is being made tells of a failure, so that it is not answered as if all were well. */
export function noteFailed(): void {
  const note = notes.getStore();
  if (note) note.hasFailed = true;
}

/** Notes what a guard said. A refusal stays one, whatever another guard of the same request says. */
export function noteVerdict(verdict: GuardVerdict): void {
  const note = notes.getStore();
  if (note && note.verdict !== 'refused') note.verdict = verdict;
}

/** The page that this request is about, for whoever has to sign in first; null outside of the back office. */
export function askedPage(): string | null {
  return notes.getStore()?.page ?? null;
}
