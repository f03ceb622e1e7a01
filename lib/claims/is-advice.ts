import { clauseAt, type SplitText, type Word } from '@/lib/claims/text/split-text';
import { WordSet } from '@/lib/claims/text/word-set';
import { forms, roman } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { MatchPlace } from './concerns-product';

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
const CHECKS = new WordSet(forms('check examine inspect'));
const CONDITION = new WordSet(forms('if when'));
const STOPS = new WordSet(forms('discontinue consult stop_using stop_use switch_off call'));
const ADVISES = new WordSet(forms('ask consult see tell talk speak contact check'));
const ANY = new WordSet(forms('any every most the'));
const EXPERT = new WordSet([...WORD_LISTS.EXPERT, 'pharmacist', 'midwife', 'gp', 'seller', 'emergency']);
const WAIT_UR = new WordSet(forms('تک روک بند', '@tak @rok @band @rukein'));
const ASKS = new WordSet(
  forms(
    'does do is are can will could should has have what which how who when where will کیا',
    ...roman('kya'),
  ),
);
const ASKS_THE_READER = new WordSet(forms('you if your about'));
const YES = new WordSet(forms('yes absolutely certainly definitely sure جی ہاں', '@haan @ji'));

/** "Ask a physiotherapist which treatment suits you." */
export function isAdvice(place: MatchPlace): boolean {
  const { words } = place.split;
  const clause = clauseAt(place.split, place.first);
  if (!clause) return false;
  const sentence = place.split.sentences[place.sentence];
  if (sentence && ASK_UR.isIn(words, place.last, sentence.last)) {
    return EXPERT.isIn(words, place.first, sentence.last) || WAIT_UR.isIn(words, place.first, sentence.last);
  }
  if (sentence && isImperative(words, sentence)) return true;
  const ask = ASK.lastIn(words, clause.first, clause.last);
  if (ask === null) return false;
  return EXPERT.isIn(words, ask, Math.min(clause.last, ask + 5)) && ask < place.first + 2;
}

export function isUnansweredQuestion(place: MatchPlace): boolean {
  const { split, sentence } = place;
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span?.isQuestion || !asks(split, place)) return false;
  const next = sentences[sentence + 1];
  return !(next && YES.has(words[next.first]));
}

/** "Consult your doctor before …", "Please do not …": whatever comes after is no promise. */
function isImperative(words: readonly Word[], { first, last }: { first: number; last: number }): boolean {
  const begin = words[first]?.key === 'please' ? first + 1 : first;
  if (CHECKS.has(words[begin])) return true;
  if (CONDITION.has(words[begin]) && STOPS.isIn(words, begin, last)) return true;
  if (!ADVISES.has(words[begin])) return false;
  const expert = EXPERT.lastIn(words, begin, Math.min(last, begin + 5));
  return expert !== null && !ANY.has(words[expert - 1]);
}

/** "Are you tired of …?" and "What if …?" ask nothing: they sell. */
function asks({ words, clauses, sentences }: SplitText, { first, sentence }: MatchPlace): boolean {
  const begins = [sentences[sentence]?.first, clauses[words[first]?.clause ?? -1]?.first];
  return begins.some((at) => at !== undefined && ASKS.has(words[at]) && !ASKS_THE_READER.has(words[at + 1]));
}

/** "As recommended by your doctor": who knows the reader recommends nothing of ours. */
export function isOfYourDoctor({ split, last, kind }: MatchPlace): boolean {
  return kind === 'authority' && EXPERT.has(split.words[last]) && split.words[last - 1]?.key === 'your';
}
