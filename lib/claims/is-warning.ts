import { WordSet } from '@/lib/claims/text/word-set';
import { forms } from '@/lib/claims/words/forms';
import { WORD_LISTS } from '@/lib/claims/words/word-lists';
import type { ClaimKind } from './claim';
import type { MatchPlace } from './concerns-product';

const ADVICE = forms(
  'ask asking speak see tell show take consult talk visit call get help knows look looked looking should first emergency if',
  'unless until whether need needs read reviewed reviews said disagree disagrees پوچھیں پوچھے مشورہ دکھائیں رجوع بات اگر روک بند احتیاط',
  '@poochein @pooche @mashwara @dikhayein @ruju @baat @agar @rok @band @ehtiyat',
);
const DANGER = forms(
  'stop stops doctor physiotherapist pharmacist avoid worse worsens worsen cause causes means mean hurts blister blisters',
  'dizziness sign signs symptom symptoms sudden suddenly severe fever evidence study trial review careful caution leaks',
  'leak risk risks warning injured thinners thinner disorder weakens shared hepatitis vessels liver kidneys ڈاکٹر معالج ہو',
  '@ho @doctor @mareez @beh @bahne @patla',
);
const COMMERCE = forms(
  'payment page card place keep encrypted storage delivery checkout choice pay box shipping return order bank account',
);
const WARNING = new WordSet([...ADVICE, ...DANGER]);
/** What makes the mention of a kind harmless, where it is not a warning. */
const HARMLESS: Readonly<Partial<Record<ClaimKind, WordSet>>> = {
  authority: new WordSet(ADVICE),
  safety: new WordSet([...ADVICE, ...COMMERCE]),
  approval: new WordSet([...ADVICE, ...COMMERCE]),
  speed: new WordSet([...ADVICE, ...DANGER, ...COMMERCE]),
};
const DENIAL = new WordSet(
  forms(
    "no not never nobody none neither nor without cannot don't doesn't isn't won't whether nothing hardly unknown",
  ),
);
const NOT_UR = new WordSet(WORD_LISTS.NOT_UR);
const REACH = 9;

/** Whether a sentence that only names an illness, a doctor or safety does so to warn or advise, or to deny something. */
export function isWarning({ split, sentence, first, kind }: MatchPlace): boolean {
  const { words, sentences } = split;
  const span = sentences[sentence];
  if (!span) return false;
  return (
    (HARMLESS[kind] ?? WARNING).isIn(words, span.first, span.last) ||
    DENIAL.isIn(words, Math.max(span.first, first - REACH), first - 1) ||
    NOT_UR.isIn(words, span.first, span.last)
  );
}
