import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { MatchPlace } from './concerns-product';

const WARNING = new WordSet(
  forms(
    'stop stops doctor physiotherapist pharmacist ask emergency avoid worse worsens worsen cause causes means mean need',
    'needs hurts blister blisters dizziness if unless until whether sign signs symptom symptoms sudden suddenly severe',
    'fever evidence study trial review careful caution leaks risk risks warning injured',
    'ڈاکٹر معالج پوچھیں روک بند اگر احتیاط ہو',
    '@poochein @rok @band @agar @ehtiyat @ho @doctor @mareez',
  ),
);
const DENIAL = new WordSet(
  forms(
    "no not never nobody none neither nor without cannot don't doesn't isn't won't whether nothing hardly",
  ),
);
const NOT_UR = new WordSet(WORD_LISTS.NOT_UR);
const REACH = 9;

/** Whether a sentence that names an illness or a pain does so to warn of it, or to deny something. */
export function isWarning({ split, sentence, first }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span) return false;
  return (
    WARNING.isIn(words, span.first, span.last) ||
    DENIAL.isIn(words, Math.max(span.first, first - REACH), first - 1) ||
    NOT_UR.isIn(words, span.first, span.last)
  );
}
