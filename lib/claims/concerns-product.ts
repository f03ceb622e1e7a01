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
  /** Under a heading that asks where the product is used. */
  isUnderPlaces: boolean;
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
/** In an offer a massage is what the product gives, and a cold what it is said to take. */
const OTHER_IN_OFFER = new WordSet(WORD_LISTS.OTHER.filter((word) => !/^massage|^stretch|^cold$/.test(word)));
const STUDY = new WordSet(WORD_LISTS.STUDY);
/** "Unlike painkillers, …": what follows them is named, and is not the subject. */
const NOT_THE_SUBJECT = new WordSet(
  forms('unlike than as without no like with after for instead of from by and'),
);
const GOES_ON = new WordSet(forms('it this یہ @ye @yeh'));
const JOINS = new WordSet(forms('and or'));
/** "Better than a device": what is named there is set against the subject. */
const COMPARED = new WordSet(forms('than unlike'));
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
  const another = focus.about === 'offer' ? OTHER_IN_OFFER : OTHER;
  if (CAN_HAVE_ANOTHER_SUBJECT.has(kind) && hasAnotherSubject(another, { words, begin: span.first, first }))
    return false;
  if (focus.about !== 'topic' || isOurs) return true;
  if (STUDY.isIn(words, span.first, span.last)) return false;
  if (namesIn(words, span.first, span.last)) return true;
  if (!focus.isUnderProduct && !focus.isAfterProduct) return false;
  return first - span.first <= MAX_WORDS_BEFORE && !OTHER.isIn(words, span.first, first);
}

/**
 * Whether a sentence speaks of our product before it comes to these words: by its name, or as "it" right after another
 * that does. Such a sentence is read as strictly in an article as in an offer.
 */
export function isAboutOurs({ split, sentence, first }: MatchPlace, focus: SectionFocus): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span) return false;
  if (OURS.isIn(words, span.first, first)) return true;
  return (focus.isUnderProduct || focus.isAfterProduct) && GOES_ON.has(words[span.first]);
}

function hasAnotherSubject(
  another: WordSet,
  { words, begin, first }: { words: readonly Word[]; begin: number; first: number },
): boolean {
  let other = another.lastIn(words, begin, first);
  while (other !== null && JOINS.has(words[other - 1]) && another.has(words[other - 2])) other -= 2;
  if (other === null || NOT_THE_SUBJECT.has(words[other - 1])) return false;
  return !namesIn(words, other + 1, first) && !PRONOUN.isIn(words, other + 1, first);
}

function namesIn(words: readonly Word[], first: number, last: number): boolean {
  if (OURS.isIn(words, first, last)) return true;
  for (let at = first; at <= last; at += 1) {
    if (!KIND.has(words[at], words[at - 1]) || words[at - 1]?.key === 'medical') continue;
    if (!COMPARED.isIn(words, Math.max(first, at - 2), at - 1)) return true;
  }
  return false;
}
