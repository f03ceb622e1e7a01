import type { SplitText, Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { ClaimKind, ClaimSection } from './claim';

/** What a section speaks of at some place in it. */
export type SectionFocus = {
  about: ClaimSection['about'];
  /** Under a heading, or in the row of a table, that names the product. */
  isUnderProduct: boolean;
  /** Under a heading that names those who make claims of their own: bad sellers, advertisements. */
  isUnderClaimant: boolean;
  /** Shortly after a sentence that names the product. */
  isAfterProduct: boolean;
};

/** Where a pattern matched; `first` and `last` are indexes of words. */
export type MatchPlace = {
  split: SplitText;
  first: number;
  last: number;
  sentence: number;
  kind: ClaimKind;
};

const OURS = new WordSet(WORD_LISTS.OURS);
const KIND = new WordSet(WORD_LISTS.KIND);
const CLAIMANT = new WordSet(WORD_LISTS.CLAIMANT);
const PRONOUN = new WordSet(WORD_LISTS.PRONOUN);
const OTHER = new WordSet(WORD_LISTS.OTHER);
const STUDY = new WordSet(WORD_LISTS.STUDY);
/** "Unlike painkillers, …": what follows them is named, and is not the subject. */
const NOT_THE_SUBJECT = new WordSet(
  forms('unlike than as without no like with after for instead of from by and'),
);
/** An exercise can relieve and cure as a device can; a doctor who recommends is no subject of another kind. */
const CAN_HAVE_ANOTHER_SUBJECT: ReadonlySet<ClaimKind> = new Set([
  'relief',
  'cure',
  'detox',
  'disease',
  'speed',
  'figure',
]);
/** How far from its beginning a sentence without a subject makes its claim: "Proven to work", "This treatment …". */
const MAX_WORDS_BEFORE = 6;

/** Whether a text, or one of its sentences, names what is sold here or its kind. */
export function namesProduct({ words, sentences }: SplitText, sentence?: number): boolean {
  if (sentence === undefined) return namesIn(words, 0, words.length - 1);
  const span = sentences[sentence];
  return span !== undefined && namesIn(words, span.first, span.last);
}

/** Whether a text names sellers or advertisements, whose claims are not ours. */
export function namesClaimant({ words }: SplitText): boolean {
  return CLAIMANT.isIn(words, 0, words.length - 1);
}

/** Whether what a sentence claims is claimed for our product. */
export function concernsProduct(place: MatchPlace, focus: SectionFocus): boolean {
  const { split, sentence, first, kind } = place;
  const { words } = split;
  const span = split.sentences[sentence];
  if (!span) return false;
  const isOurs = OURS.isIn(words, span.first, span.last);
  if (!isOurs && (focus.isUnderClaimant || CLAIMANT.isIn(words, span.first, first))) return false;
  if (CAN_HAVE_ANOTHER_SUBJECT.has(kind) && hasAnotherSubject(words, span.first, first)) return false;
  if (focus.about !== 'topic' || isOurs) return true;
  if (STUDY.isIn(words, span.first, span.last)) return false;
  if (namesIn(words, span.first, span.last)) return true;
  if (!focus.isUnderProduct && !focus.isAfterProduct) return false;
  return first - span.first <= MAX_WORDS_BEFORE && !OTHER.isIn(words, span.first, first);
}

function hasAnotherSubject(words: readonly Word[], begin: number, first: number): boolean {
  const other = OTHER.lastIn(words, begin, first);
  if (other === null || NOT_THE_SUBJECT.has(words[other - 1])) return false;
  return !namesIn(words, other + 1, first) && !PRONOUN.isIn(words, other + 1, first);
}

function namesIn(words: readonly Word[], first: number, last: number): boolean {
  if (OURS.isIn(words, first, last)) return true;
  for (let at = first; at <= last; at += 1) {
    if (KIND.has(words[at], words[at - 1]) && words[at - 1]?.key !== 'medical') return true;
  }
  return false;
}
