import { clauseAt } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms, roman } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { MatchPlace } from './concerns-product';
import { isAdvice, isOfYourDoctor, isUnansweredQuestion } from './is-advice';
import { isForbiddenInUrdu, isNegated } from './is-negated';
import { isOfRedSkin, isOfSkin } from './is-of-skin';

const OPENS_CONDITION = new WordSet(
  forms('if until unless whether before when while once soon_as اگر جب', ...roman('agar jab')),
);
/** "Before bed" tells when, and nothing about whether. */
const IS_A_TIME = new WordSet(forms('bed bedtime sleep work breakfast lunch dinner training exercise'));
const STUDY = new WordSet(WORD_LISTS.STUDY);
const DOUBT = new WordSet(WORD_LISTS.DOUBT);
const SURE = new WordSet(forms('show shows prove proves proved proven confirm confirms confirmed'));
const TREATED = new WordSet(['treated']);
const PASSIVE = new WordSet(forms('is are am be being been was were get getting'));
const COMMERCIAL = new WordSet(
  forms(
    'legal statutory month months year years maker manufacturer seller money warranty terms repair return returns',
    'مہینے ماہ سال وارنٹی واپسی قانونی',
    '@mahine @maah @saal @warranty @wapsi @qanooni',
  ),
);
const SERVICE = new WordSet(forms('returns exchange exchanges shopping checkout delivery refunds'));
const PRICE = new WordSet(forms('cost costs price prices discount code off save saves order'));
const LOOSENS = new WordSet(forms('loosen relax'));
const HELP = new WordSet(['help']);
const MAY = new WordSet(['may']);

/** Whether the words around a match say that it is not so, not sure, only a question, or something else altogether. */
export function isTakenBack(place: MatchPlace): boolean {
  return (
    isNegated(place) ||
    isConditional(place) ||
    isAdvice(place) ||
    isUnansweredQuestion(place) ||
    isOfSkin(place) ||
    isDoubtfulStudy(place) ||
    isPassiveTreatment(place) ||
    isCommercialGuarantee(place) ||
    isOfPrice(place) ||
    isOfService(place) ||
    isMeasured(place) ||
    isOfRedSkin(place) ||
    isOfYourDoctor(place) ||
    isForbiddenInUrdu(place)
  );
}

function isConditional(place: MatchPlace): boolean {
  const clause = clauseAt(place.split, place.first);
  if (!clause) return false;
  const { words } = place.split;
  const at = OPENS_CONDITION.lastIn(words, clause.first, place.last);
  return at !== null && !IS_A_TIME.has(words[at + 1]);
}

/** "Stress-free returns within 14 days." */
export function isOfService({ split, first, last }: MatchPlace): boolean {
  return SERVICE.isIn(split.words, first, last + 2);
}

/** "The second one costs 10% less." */
function isOfPrice({ split, sentence, kind }: MatchPlace): boolean {
  const span = split.sentences[sentence];
  return kind === 'figure' && span !== undefined && PRICE.isIn(split.words, span.first, span.last);
}

/** "It may help you loosen tight muscles": as much as a text may say. */
function isMeasured({ split, first, last }: MatchPlace): boolean {
  const { words } = split;
  if (!LOOSENS.isIn(words, first, last)) return false;
  return HELP.isIn(words, first - 3, first) && MAY.isIn(words, first - 5, first);
}

function isDoubtfulStudy({ split, sentence, first, last, kind }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span || !STUDY.isIn(words, span.first, span.last)) return false;
  if (kind === 'authority' && SURE.isIn(words, first, last)) return false;
  return DOUBT.isIn(words, span.first, span.last);
}

/** "You are being treated for cancer", "those who treat you": by whom is another matter. */
function isPassiveTreatment({ split, first }: MatchPlace): boolean {
  const { words } = split;
  if (words[first]?.key === 'treat' && words[first + 1]?.key === 'you') return true;
  const treated = TREATED.lastIn(words, first - 1, first);
  return treated !== null && PASSIVE.isIn(words, treated - 3, treated - 1);
}

function isCommercialGuarantee({ split, sentence, first, last }: MatchPlace): boolean {
  const { words, sentences } = split;
  const key = words[first]?.key ?? '';
  const isGuarantee = first === last && /^(?:guarante|garant|ضمانت|گارنٹی|zamanat)/.test(key);
  const span = sentences[sentence];
  return isGuarantee && span !== undefined && COMMERCIAL.isIn(words, span.first, span.last);
}
