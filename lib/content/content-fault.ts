/** Something wrong in a content file. `line` counts from 1, front matter included. */
export type ContentFault = { file: string; line: number; message: string };

/** Thrown with every fault of every content file at once, so that one run tells an author all there is to mend. */
export class InvalidContent extends Error {
  override name = 'InvalidContent';

  constructor(readonly faults: readonly ContentFault[]) {
    super(
      `The content has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.map(describe).join('\n')}`,
    );
  }
}

function describe({ file, line, message }: ContentFault): string {
  return `  ${file}:${line} ${message}`;
}
