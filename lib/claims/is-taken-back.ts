import type { Clause, Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms, roman } from '@/lib/claims/words/forms';
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
  forms('only just merely simply matter time wonder doubt wait more other longer less need'),
);
const BREAKS_LIST = new WordSet(forms('it this they we you i just only simply rather instead then so'));
const OPENS_CONDITION = new WordSet(
  forms('if until unless whether before when while once اگر جب', ...roman('agar jab')),
);
const ASK = new WordSet(
  forms(
    'ask consult see tell talk speak check needs need show visit asking پوچھیں پوچھ مشورہ دکھائیں بات',
    '@poochein',
  ),
);
const ASK_UR = new WordSet(
  forms(
    'پوچھیں پوچھ پوچھے مشورہ دکھائیں رجوع بات',
    '@poochein @pochein @poochain @puchein @mashwara @mashvara @baat',
  ),
);
const EXPERT = new WordSet([...WORD_LISTS.EXPERT, 'pharmacist', 'midwife', 'gp', 'seller', 'emergency']);
const NOT_UR = new WordSet(WORD_LISTS.NOT_UR);
const THAT_UR = new WordSet(forms('کہ', '@ke @keh @k'));
const DENIED = new WordSet(
  forms('exist true real proven known possible shown promised guaranteed certain clear'),
);
const WAIT_UR = new WordSet(forms('تک روک بند', '@tak @rok @band @rukein'));
const SKIN = new WordSet(
  forms(
    'skin wound wounds injury injuries mark marks cut cuts burn burns blister blisters bone bones fracture fractures',
    'tattoo scar scars bruise bruises ring rings redness swelling place sprain graze grazes جلد زخم نشان چوٹ جگہ',
    '@zakhm @jild @nishan @chot @jagah',
  ),
);
const HEALS = new WordSet(
  forms(
    'heal heals healed healing treatment ٹھیک بھر شفا ختم آرام',
    '@theek @thik @shifa @khatam @aaram @aram',
  ),
);
const FADES = new WordSet(forms('gone fades fade'));
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
const ASKS = new WordSet(
  forms(
    'does do is are can will could should has have what which how who when where will کیا',
    ...roman('kya'),
  ),
);
const YES = new WordSet(forms('yes absolutely certainly definitely sure جی ہاں', '@haan @ji'));

const REACH = 9;
const REACH_AFTER = 2;
const REACH_AFTER_UR = 8;

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
    isCommercialGuarantee(place)
  );
}

function clauseOf({ split, first }: MatchPlace): Clause | undefined {
  return split.clauses[split.words[first]?.clause ?? -1];
}

function isNegated(place: MatchPlace): boolean {
  const { split, first, last } = place;
  const { words, clauses } = split;
  const clause = clauseOf(place);
  if (!clause) return false;
  if (hasNegatorIn(words, Math.max(clause.first, first - REACH), first - 1)) return true;
  if (VERB_NEGATOR.isIn(words, first + 1, last)) return true;
  const end = clauses[words[last]?.clause ?? -1]?.last ?? last;
  for (let at = last + 1; at <= Math.min(end, last + REACH_AFTER); at += 1) {
    if (AFTER_NEGATOR.has(words[at]) && !AFTER_FALSE_NEGATOR.has(words[at + 1])) return true;
  }
  if (isDeniedLater(words, last, end) || isDeniedBefore(words, clause.first, first)) return true;
  if (NOT_UR.isIn(words, first, Math.min(end, last + REACH_AFTER_UR))) return true;
  return isInNegatedList(place, clause);
}

/** "Miracle cures do not exist." */
function isDeniedLater(words: readonly Word[], last: number, end: number): boolean {
  const negator = NEGATOR.lastIn(words, last + 1, Math.min(end, last + 5));
  return negator !== null && DENIED.has(words[negator + 1]);
}

/** In Urdu "we do not promise that" comes first with its negation, and then what is not promised. */
function isDeniedBefore(words: readonly Word[], begin: number, first: number): boolean {
  const that = THAT_UR.lastIn(words, Math.max(begin, first - REACH), first - 1);
  return that !== null && NOT_UR.isIn(words, Math.max(begin, that - 4), that - 1);
}

function hasNegatorIn(words: readonly Word[], first: number, last: number): boolean {
  for (let at = last; at >= first; at -= 1) {
    if (NEGATOR.has(words[at]) && !AFTER_FALSE_NEGATOR.has(words[at + 1])) return true;
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

function isConditional(place: MatchPlace): boolean {
  const clause = clauseOf(place);
  return clause !== undefined && OPENS_CONDITION.isIn(place.split.words, clause.first, place.first - 1);
}

/** "Ask a physiotherapist which treatment suits you." */
function isAdvice(place: MatchPlace): boolean {
  const { words } = place.split;
  const clause = clauseOf(place);
  if (!clause) return false;
  const sentence = place.split.sentences[place.sentence];
  if (sentence && ASK_UR.isIn(words, place.last, sentence.last)) {
    return EXPERT.isIn(words, place.first, sentence.last) || WAIT_UR.isIn(words, place.first, sentence.last);
  }
  const ask = ASK.lastIn(words, clause.first, clause.last);
  if (ask === null) return false;
  return EXPERT.isIn(words, ask, Math.min(clause.last, ask + 5)) && ask < place.first + 2;
}

function isUnansweredQuestion({ split, sentence }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span?.isQuestion || !ASKS.has(words[span.first])) return false;
  const next = sentences[sentence + 1];
  return !(next && YES.has(words[next.first]));
}

/** Skin, wounds and marks heal; a device does not heal them. */
function isOfSkin({ split, sentence, first, last, kind }: MatchPlace): boolean {
  const { words, sentences } = split;
  if (!(kind === 'speed' ? FADES : HEALS).isIn(words, first, kind === 'speed' ? first : last)) return false;
  const span = sentences[sentence];
  if (!span) return false;
  if (words[first]?.key === 'healing' && SKIN.has(words[first + 1])) return true;
  const skin = SKIN.lastIn(words, Math.max(span.first, first - REACH), last - 1);
  if (skin === null) return false;
  return !/^(?:it|device|massager|nue|آلہ)$/.test(words[skin - 1]?.key ?? '') || skin > first;
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
