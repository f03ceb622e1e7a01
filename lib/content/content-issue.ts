/** A validation issue in a content file. `line` counts from 1, front matter included. */
export type ContentIssue = { file: string; line: number; message: string };

/** Thrown with every issue of every content file at once, so that one run tells an author all there is to correct. */
export class InvalidContent extends Error {
  override name = 'InvalidContent';

  constructor(readonly issues: readonly ContentIssue[]) {
    super(
      `The content has ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}:\n${issues.map(describe).join('\n')}`,
    );
  }
}

function describe({ file, line, message }: ContentIssue): string {
  return `  ${file}:${line} ${message}`;
}
