import { type Clause, clauseAt, type Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { MatchPlace } from './concerns-product';

const NEGATOR = new WordSet(
  forms(
    "not no never nobody none nothing neither nor cannot can't don't doesn't didn't isn't aren't wasn't won't wouldn't",
    "shouldn't couldn't haven't hasn't without hardly whether unproven untrue avoid beware distrust wary false myth",
    'unable refuse refuses instead debated doubt',
  ),
);
/** Of a verb: it reaches over a list, "does not treat, cure or heal". */
const VERB_NEGATOR = new WordSet(
  forms("not never cannot can't don't doesn't didn't isn't aren't won't neither nobody nor"),
);
/** After the match: "treats nothing", "the treatment is not". */
const AFTER_NEGATOR = new WordSet(
  forms("not never cannot can't don't doesn't isn't aren't won't nothing none no neither"),
);
/** "Not only", "no matter", "no time", "cannot wait": no negation at all. */
const AFTER_FALSE_NEGATOR = new WordSet(
  forms(
    'only just merely simply matter time wonder doubt wait more other longer less need before again room chance',
  ),
);
const BEATS = new WordSet(forms('feels feel beats compares like works comes else soothes'));
const BREAKS_LIST = new WordSet(forms('it this they we you i just only simply rather instead then so'));
const NOT_UR = new WordSet(WORD_LISTS.NOT_UR);
const THAT_UR = new WordSet(forms('کہ', '@ke @keh @k'));
const DENIED = new WordSet(
  forms('exist established tested true real proven known possible shown promised guaranteed certain clear'),
);
const NO_UR = new WordSet(forms('نہ مت @na @mat'));
const DO_UR = new WordSet(
  forms(
    'کریں لگائیں رکھیں چھوئیں دیں لیں @karein @karen @kren @lagayein @lagaein @rakhein @chuein @dein @lein',
  ),
);
const FORBIDDEN_UR = new WordSet(forms('منع ممنوع پرہیز @mana @parhez @parhaiz'));
const REACH = 9;
const REACH_AFTER = 2;
const REACH_AFTER_UR = 8;

export function isNegated(place: MatchPlace): boolean {
  const { split, first, last } = place;
  const { words, clauses } = split;
  const clause = clauseAt(place.split, place.first);
  if (!clause) return false;
  if (hasNegatorIn(words, Math.max(clause.first, first - REACH), first - 1)) return true;
  if (VERB_NEGATOR.isIn(words, first + 1, last)) return true;
  const end = clauses[words[last]?.clause ?? -1]?.last ?? last;
  for (let at = last + 1; at <= Math.min(end, last + REACH_AFTER); at += 1) {
    if (!AFTER_NEGATOR.has(words[at])) continue;
    if (!AFTER_FALSE_NEGATOR.has(words[at + 1]) || words[at + 2]?.key === 'than') return true;
  }
  if (isDeniedLater(words, last, end) || isDeniedBefore(words, clause.first, first)) return true;
  if (NOT_UR.isIn(words, first, Math.min(end, last + REACH_AFTER_UR))) return true;
  return isInNegatedList(place, clause);
}

/** "Miracle cures do not exist." */
function isDeniedLater(words: readonly Word[], last: number, end: number): boolean {
  const negator = NEGATOR.lastIn(words, last + 1, Math.min(end, last + REACH));
  return negator !== null && DENIED.isIn(words, negator + 1, negator + 2);
}

/** In Urdu "we do not promise that" comes first with its negation, and then what is not promised. */
function isDeniedBefore(words: readonly Word[], begin: number, first: number): boolean {
  const that = THAT_UR.lastIn(words, Math.max(begin, first - REACH), first - 1);
  return that !== null && NOT_UR.isIn(words, Math.max(begin, that - 4), that - 1);
}

function hasNegatorIn(words: readonly Word[], first: number, last: number): boolean {
  for (let at = last; at >= first; at -= 1) {
    if (!NEGATOR.has(words[at]) || AFTER_FALSE_NEGATOR.has(words[at + 1])) continue;
    if (words[at]?.key !== 'nothing' || !BEATS.has(words[at + 1])) return true;
  }
  return false;
}

/** "It does not treat, cure or heal": the clause goes on with a list that another one has negated. */
function isInNegatedList({ split, first }: MatchPlace, clause: Clause): boolean {
  const { words, clauses } = split;
  let current = clause;
  let from = first;
  for (let at = words[first]?.clause ?? 0; at > 0 && current.openedBy === 'comma'; at -= 1) {
    if (from - current.first > REACH || BREAKS_LIST.isIn(words, current.first, from - 1)) return false;
    const before = clauses[at - 1];
    if (!before || words[before.first]?.sentence !== words[first]?.sentence) return false;
    const negator = VERB_NEGATOR.lastIn(words, before.first, before.last);
    if (negator !== null) return !AFTER_FALSE_NEGATOR.has(words[negator + 1]);
    current = before;
    from = before.last;
  }
  return false;
}

/** "… na karein", "… منع ہے": the sentence forbids something, so that even a negation that sells is none here. */
export function isForbiddenInUrdu({ split, sentence }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span) return false;
  const { last } = span;
  return (NO_UR.has(words[last - 1]) && DO_UR.has(words[last])) || FORBIDDEN_UR.isIn(words, last - 2, last);
}
