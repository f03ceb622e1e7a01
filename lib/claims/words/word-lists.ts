import type { WordLists } from '@/lib/claims/text/pattern-matcher';
import { BODY_WORDS } from './body';
import { CARE } from './care';
import { CHANGE } from './change';
import { SUBJECTS } from './subjects';
import { URDU } from './urdu';

/** The words that the families of claims and their exceptions are made of, in English, Urdu and Roman Urdu. */
export const WORD_LISTS = { ...SUBJECTS, ...BODY_WORDS, ...CHANGE, ...CARE, ...URDU } satisfies WordLists;
