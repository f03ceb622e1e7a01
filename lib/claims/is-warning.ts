import { clauseAt, type Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms, inflected } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { ClaimKind } from './claim';
import type { MatchPlace } from './concerns-product';
import { isAdvice, isUnansweredQuestion } from './is-advice';
import { isNegated } from './is-negated';
import { isOfRedSkin, isOfSkin } from './is-of-skin';
import { isOfService } from './is-taken-back';

/** What to do about it: a warning says so in the imperative, whatever else is in the sentence. */
const PRECAUTION = new WordSet([
  ...inflected('avoid discontinue consult beware'),
  ...forms(
    'emergency caution careful carefully contraindications contraindicated unsuitable warning warnings precautions',
    'only_under only_after guidance ask_first ask_before asking ask_them examined looked_at your_doctor a_doctor speak talk normal usual common please realistic steer_clear follow prohibited forbidden unless questions pharmacist احتیاط ہسپتال @ehtiyat',
  ),
]);
/** What it does to those who should not use it. */
const DANGER = new WordSet([
  ...inflected('worsen weaken leak'),
  ...forms(
    'worse may_cause can_cause could_cause might_cause will_cause it_causes blister blisters dizziness dizzy faint numbness sign signs symptom symptoms sudden suddenly severe fever risk',
    'risks side_effects injured thinners thinner disorder hepatitis clot clots infection liver kidneys unwell nausea mistaken',
    'rarely reactions reaction lasts sensitive means_that mark marks less_well burn burns bruise bruises bruising بخار چھالا @bukhar @chhala @patla @bahne',
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
  forms(
    'battery motor charger cable pouch app silicone valve screen handle button strap to_hold to_grip to_carry',
  ),
);
const STOP = new WordSet(forms('stop skip wait pause remove switch turn leave tell'));
const CONDITION = new WordSet(forms('first if when unless until whether after before اگر جب @agar @jab'));
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
    ((has(CONDITION) || has(SHOULD)) && kind === 'authority' && has(EXPERT)) ||
    isStop(split.words, span) ||
    (kind !== 'safety' && has(PART)) ||
    (IS_EXCUSED_BY_DANGER.has(kind) && has(DANGER)) ||
    (IS_EXCUSED_BY_COMMERCE.has(kind) && has(COMMERCE))
  );
}

/** "Stop if …", "When it hurts, switch it off". */
function isStop(words: readonly Word[], { first, last }: { first: number; last: number }): boolean {
  return STOP.isIn(words, first, last) && CONDITION.isIn(words, first, last);
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
