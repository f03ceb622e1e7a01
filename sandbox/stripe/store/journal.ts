import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** One change of one record; `null` removes it. */
export type JournalChange = readonly [collection: string, id: string, record: unknown];

export type Journal = {
  append: (changes: readonly JournalChange[]) => void;
  replace: (changes: readonly JournalChange[]) => void;
  close: () => void;
};

const HEADER = '{"stripe-sandbox-journal":1}';

/**
 * Reads the transactions of a journal. One line is one transaction, so a process that is killed while writing
 * loses at most the transaction that was not acknowledged yet: a last line without its newline is left out.
 */
export function readJournal(dataFile: string): JournalChange[][] {
  if (!existsSync(dataFile)) return [];
  const text = readFileSync(dataFile, 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  if (lines[0] === '' || lines[0] === undefined) return [];
  if (lines[0] !== HEADER) throw new Error(`${dataFile} is not a journal of the Stripe sandbox`);
  return lines
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalChange[]);
}

/** Starts a fresh journal that holds `changes`; the old file is replaced in one rename. */
export function openJournal(dataFile: string, changes: readonly JournalChange[]): Journal {
  mkdirSync(dirname(dataFile), { recursive: true });
  writeSnapshot(dataFile, changes);
  let descriptor = openSync(dataFile, 'a');
  return {
    append: (added) => writeWhole(descriptor, `${JSON.stringify(added)}\n`),
    replace: (all) => {
      closeSync(descriptor);
      writeSnapshot(dataFile, all);
      descriptor = openSync(dataFile, 'a');
    },
    close: () => {
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

function writeSnapshot(dataFile: string, changes: readonly JournalChange[]): void {
  const temporary = `${dataFile}.next`;
  const descriptor = openSync(temporary, 'w');
  ftruncateSync(descriptor);
  writeWhole(descriptor, `${HEADER}\n`);
  for (const change of changes) writeWhole(descriptor, `${JSON.stringify([change])}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, dataFile);
}

/** `writeSync` may write a part only. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}
