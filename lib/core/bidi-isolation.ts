/** First strong isolate and its end (Unicode bidirectional algorithm, UAX 9): what stands between moves nothing else. */
export const FIRST_STRONG_ISOLATE = '\u2068';
export const POP_ISOLATE = '\u2069';
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

const RTL = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u0660-\u0669\u06f0-\u06f9]`;
const HAS_RTL = new RegExp(RTL, 'u');
/** From the first such letter to the last before a letter that runs the other way. */
const RTL_RUN = new RegExp(`${RTL}(?:[^\\n\\p{Script=Latin}]*${RTL})?`, 'gu');

/** A sentence of ours in which a name or title may stand that runs from right to left: such runs keep to themselves. */
export function isolateRtlRuns(sentence: string): string {
  return sentence.replace(DIRECTION_MARKS, '').replace(RTL_RUN, `${FIRST_STRONG_ISOLATE}$&${POP_ISOLATE}`);
}

/** What a person wrote, as a line of an address: as a whole it takes its own direction and disturbs nothing around it. */
export function isolateRtlLine(line: string): string {
  const plain = line.replace(DIRECTION_MARKS, '');
  return HAS_RTL.test(plain) ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
}
