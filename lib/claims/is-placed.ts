import type { SplitText, Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { MatchPlace } from './concerns-product';

const PART = new WordSet(WORD_LISTS.PART);
const AT = new WordSet(
  forms(
    'on over across along onto under near at around for against between behind below above to down from of like where',
  ),
);
/** What may stand between "on" and the part: anything that says nothing of its state. */
const WHICH = new WordSet(
  forms(
    'the your a an one each any all large larger largest big upper lower outer inner front back side sides middle of and or both bare',
    'clean dry whole round such as muscles areas area places edge top either left right this that people with who weak waist',
  ),
);
const AT_UR = new WordSet(
  forms('طرف دور @taraf @door پر اوپر نیچے پیچھے سامنے لیے @par @pe @upar @neeche @peeche @samne @liye @lie'),
);
const POSTURE = new WordSet(forms('drop sink hang rest fall loosely'));
const SENSATION = new WordSet(
  forms(
    'adapt adapts adjust adjusts warm warmth warmer tender sensitive red pink pull tug strange ticklish itchy محسوس @mehsoos',
  ),
);
const MEASURED = new WordSet(forms('relax loosen unwind'));
const HELP = new WordSet(forms('may_help can_help'));
const HELP_UR = new WordSet(forms('مدد @madad'));
const WHERE = new WordSet(forms('where places کہاں @kahan'));
const USE = new WordSet(forms('place put use used apply hold استعمال @istemal @lagayein'));
const REACH = 14;

/** Whether a part of the body is only where something is done, how something feels, or what one may do oneself. */
export function isPlaced({ split, first, last, sentence }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span) return false;
  const end = Math.min(span.last, last + 4);
  return (
    isAfterPreposition(words, span.first, first) ||
    asksWhereIn(words, span.first, first) ||
    AT_UR.isIn(words, last + 1, Math.min(span.last, last + 3)) ||
    POSTURE.isIn(words, last + 1, end) ||
    SENSATION.isIn(words, last + 1, end) ||
    HELP_UR.isIn(words, last + 1, Math.min(span.last, last + REACH)) ||
    (MEASURED.isIn(words, first - 4, first) && HELP.isIn(words, first - REACH, first))
  );
}

/** "Where to place it". */
export function asksWhere({ words }: SplitText): boolean {
  return asksWhereIn(words, 0, words.length - 1);
}

function asksWhereIn(words: readonly Word[], first: number, last: number): boolean {
  return WHERE.isIn(words, first, last) && USE.isIn(words, first, last);
}

function isAfterPreposition(words: readonly Word[], begin: number, first: number): boolean {
  for (let at = first - 1; at >= Math.max(begin, first - REACH); at -= 1) {
    if (AT.has(words[at])) return words[at]?.key !== 'of' || words[at - 1]?.key !== 'out';
    if (!WHICH.has(words[at]) && !PART.has(words[at], words[at - 1])) return false;
  }
  return false;
}
