import { createHash } from 'node:crypto';
import type { TableTotals } from './archive-format';

const NEWLINE = 0x0a;

/** Adds up what passes of a table: rows, bytes and a SHA-256. In the text format each row ends with the only newline it has. */
export class RowTotals {
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.#rows += 1;
  }

  /** Once, at the end. */
  finish(): TableTotals {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
