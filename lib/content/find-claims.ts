/** A sentence that promises what nobody may promise, and the word that does it. */
export type Claim = { word: string; sentence: string; offset: number };

/** Refused wherever they stand: there is hardly a sentence of a shop in which they are true. */
const ANYWHERE =
  /\b(cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|treats|guarantee(?:s|d|ing)?|miracles?|miraculous|(?:clinically|medically|scientifically) proven|doctor[- ](?:approved|recommended))\b/iu;

/** "Treatment" is a word of medicine, and may stand; not in a sentence that names what is sold here, or its kind. */
const NEAR_THE_PRODUCT =
  /\b(treat|treated|treating|treatments?|remed(?:y|ies)|therapeutic|detox\w*|proven|risk-free|permanent(?:ly)?)\b/iu;
const PRODUCT = /\b(NUE|massagers?|massages?|devices?|cups?|cupping|hijama|suction|red light)\b/iu;

const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$|["”’)])[^.!?\n]*|\n(?!\n)[^.!?\n]*)*[.!?]*["”’)]*/gu;

/** The claims of a text, one for each sentence that makes one. */
export function findClaims(text: string): Claim[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: raw, index }): Claim[] => {
    const found = ANYWHERE.exec(raw) ?? (PRODUCT.test(raw) ? NEAR_THE_PRODUCT.exec(raw) : null);
    if (!found) return [];
    return [{ word: found[0], sentence: normaliseSentence(raw), offset: index + found.index }];
  });
}

/** Sentences are compared without regard to line breaks and to the shape of quotation marks. */
export function normaliseSentence(sentence: string): string {
  return sentence.replace(/\s+/gu, ' ').replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").trim();
}
