import { clauseAt, type SplitText, type Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms, inflected } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { ClaimKind } from './claim';
import type { MatchPlace } from './concerns-product';
import { isAdvice, isUnansweredQuestion } from './is-advice';
import { isNegated } from './is-negated';
import { isOfRedSkin, isOfSkin } from './is-of-skin';
import { isOfService } from './is-taken-back';

/** What to do about it: a warning says so, whatever else is in the sentence. */
const PRECAUTION = new WordSet([
  ...inflected('avoid discontinue consult beware'),
  ...forms(
    'emergency caution careful carefully contraindications contraindicated unsuitable warning warnings precautions guidance',
    'only_under only_after steer_clear prohibited forbidden realistic pharmacist احتیاط ہسپتال @ehtiyat',
    'ask_first ask_before ask_them ask_a ask_your asking see_a see_your speak_to talk_to questions_ask examined looked_at',
    'please_do please_read please_use please_wait please_check please_remove is_normal are_normal is_usual are_usual is_common',
    'follow_the follow_precautions',
  ),
]);
/** What it does to those who should not use it. */
const DANGER = new WordSet([
  ...inflected('worsen weaken leak'),
  ...forms(
    'worse may_cause can_cause could_cause might_cause will_cause it_causes blister blisters dizziness dizzy faint numbness fever',
    'risk_of risks side_effects thinners thinner disorder disorders hepatitis clot clots infection unwell nausea mistaken rarely',
    'reaction reactions means_that less_well bruise bruises bruising sign_of signs_of cause_of causes_of occur occurs بخار چھالا @bukhar @chhala @patla @bahne',
  ),
]);
const STUDY = new WordSet(WORD_LISTS.STUDY);
const DOUBT = new WordSet(WORD_LISTS.DOUBT);
const VARIES = new WordSet(
  forms('vary varies differ differs depends unknown not_work not_make disagree disagrees'),
);
const SHOULD = new WordSet(forms('should must needs can knows examined'));
const EXPERT = new WordSet(WORD_LISTS.EXPERT);
const COMMERCE = new WordSet(
  forms(
    'payment encrypted storage delivery checkout shipping return returns order bank account battery charger parcel warranty replace',
    'refund cost costs price safe_place safest_choice free_of',
  ),
);
/** What is said of them is said of no body. */
const PART = new WordSet(
  forms('battery motor charger cable pouch app silicone valve handle button strap to_hold to_grip to_carry'),
);
const STOP = new WordSet(
  forms('stop skip wait pause remove switch_it switch_off turn_it turn_off leave_it tell_them tell_us'),
);
const STOP_ALONE = new WordSet(forms('stop skip wait pause remove'));
const JOINS = new WordSet(forms('and then or so please'));
const CONDITION = new WordSet(forms('if when unless until before soon_as اگر جب @agar @jab'));
/** "Stop at pain", "Remove creams first", "Stop using it". */
const WHEN = new WordSet(forms('first at use using immediately'));
const STOP_UR = new WordSet(
  forms(
    'بند روک رک پوچھیں پوچھ دکھائیں رجوع جائیں اجازت پرہیز منع ممنوع عام_بات aam_baat @ijazat @parhez @parhaiz @mana @jayein @jaein @jayen @band @rok @ruk @poochein @pooch @dikhayein @dikhain',
  ),
);
const NOT = new WordSet(forms("not don't never mustn't shouldn't cannot can't"));
const USE = new WordSet(
  forms(
    'use apply place put massage press wear keep leave cover exceed fall immerse expose cup hold turn used applied',
  ),
);
const IS_NOT = new WordSet(forms("is_not isn't not_a no_substitute does_not doesn't do_not don't cannot"));
const NOT_UR = new WordSet(WORD_LISTS.NOT_UR);
/** Kinds that a warning of dangers does not excuse: it would excuse "safe, no side effects" too. */
const IS_EXCUSED_BY_DANGER: ReadonlySet<ClaimKind> = new Set([
  'relief',
  'cure',
  'detox',
  'disease',
  'speed',
  'figure',
  'comparison',
]);
const IS_EXCUSED_BY_COMMERCE: ReadonlySet<ClaimKind> = new Set([
  'safety',
  'approval',
  'speed',
  'comparison',
  'cure',
]);

/** Whether a sentence that only names an illness, a doctor or an effect does so to warn or advise, or to deny something. */
export function isWarning(place: MatchPlace): boolean {
  const { split, sentence, kind } = place;
  const span = split.sentences[sentence];
  if (!span) return false;
  const has = (words: WordSet) => words.isIn(split.words, span.first, span.last);
  return (
    isNegated(place) ||
    isAdvice(place) ||
    isUnansweredQuestion(place) ||
    isOfSkin(place) ||
    isOfRedSkin(place) ||
    isOfService(place) ||
    has(PRECAUTION) ||
    has(NOT_UR) ||
    has(STOP_UR) ||
    has(VARIES) ||
    isForbidden(split.words, span) ||
    isDeniedInClause(place) ||
    (has(STUDY) && has(DOUBT)) ||
    ((has(CONDITION) || has(SHOULD)) && has(EXPERT)) ||
    isStop(split, span) ||
    (kind !== 'safety' && has(PART)) ||
    (IS_EXCUSED_BY_DANGER.has(kind) && has(DANGER)) ||
    (IS_EXCUSED_BY_COMMERCE.has(kind) && has(COMMERCE))
  );
}

/** "Stop if …", "When it hurts, switch it off". */
function isStop(split: SplitText, { first, last }: { first: number; last: number }): boolean {
  const { words } = split;
  const stop = STOP.lastIn(words, first, last);
  if (stop === null) return false;
  if (!CONDITION.isIn(words, first, last) && !WHEN.isIn(words, first, last)) return false;
  // Of two words, the second is found.
  const begin = STOP_ALONE.has(words[stop]) ? stop : stop - 1;
  return clauseAt(split, begin)?.first === begin || JOINS.has(words[begin - 1]);
}

/** "People with …, do not use it", "should not be applied". */
function isForbidden(words: readonly Word[], { first, last }: { first: number; last: number }): boolean {
  for (let at = first; at < last; at += 1) {
    if (NOT.has(words[at]) && USE.isIn(words, at + 1, Math.min(last, at + 3))) return true;
  }
  return false;
}

function isDeniedInClause({ split, first }: MatchPlace): boolean {
  const clause = clauseAt(split, first);
  return clause !== undefined && IS_NOT.isIn(split.words, clause.first, first - 1);
}
