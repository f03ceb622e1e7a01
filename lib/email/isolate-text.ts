import { escapeHtml } from './escape-html';

/** First strong isolate and its end (Unicode bidirectional algorithm, UAX 9): what stands between moves nothing else. */
const ISOLATE = '\u2068';
const END = '\u2069';
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

const RIGHT_TO_LEFT = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u0660-\u0669\u06f0-\u06f9]`;
const ANY = new RegExp(RIGHT_TO_LEFT, 'u');
/** From the first such letter to the last before a letter that runs the other way. */
const RUN = new RegExp(`${RIGHT_TO_LEFT}(?:[^\\n\\p{Script=Latin}]*${RIGHT_TO_LEFT})?`, 'gu');

/** A sentence of ours in which a name or title may stand that runs from right to left: such runs keep to themselves. */
export function isolateRuns(sentence: string): string {
  return sentence.replace(DIRECTION_MARKS, '').replace(RUN, `${ISOLATE}$&${END}`);
}

/** A line that a person wrote, as of an address: as a whole it takes its own direction and disturbs no other line. */
export function isolateLine(line: string): string {
  const plain = line.replace(DIRECTION_MARKS, '');
  return ANY.test(plain) ? ISOLATE + plain + END : plain;
}

/** The same for HTML: escaped, with elements in the place of the marks. @param isolated what one of the two gave. */
export function isolatedHtml(isolated: string): string {
  return escapeHtml(isolated).replaceAll(ISOLATE, '<span dir="auto">').replaceAll(END, '</span>');
}
