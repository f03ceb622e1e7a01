import { ASK_FIRST, NOT_FOR } from '@/lib/suitability/rules/contraindications';
import { FORBIDDEN_PLACES } from '@/lib/suitability/rules/forbidden-places';
import type { AskedRule, Consequence, SafetyRule } from '@/lib/suitability/rules/safety-rule';
import {
  BEFORE_USE,
  BURN_OR_BLISTER,
  CLEANING,
  DURING_USE,
  HOW_LONG,
  HOW_OFTEN,
  MARKS,
  WHEN_TO_STOP,
} from '@/lib/suitability/rules/use-rules';
import { EMERGENCY_SIGNS, SEE_DOCTOR_SIGNS } from '@/lib/suitability/rules/warning-signs';

/** Rules that stand together, below a title that phrases among them complete. */
type SafetyTopic = { title: string; rules: readonly SafetyRule[] };

/** The rules that the check asks about, by what they mean for somebody. */
const ASKED_TOPICS = {
  emergency: {
    title: 'Get emergency help (Rescue 1122 in Pakistan), and don’t use it, if you have',
    rules: EMERGENCY_SIGNS,
  },
  see_doctor_soon: { title: 'See a doctor before you use it if you have', rules: SEE_DOCTOR_SIGNS },
  not_for_you: { title: 'It isn’t for', rules: NOT_FOR },
  not_there: { title: 'Never put it on', rules: FORBIDDEN_PLACES },
  ask_doctor: { title: 'Ask a doctor or pharmacist first about', rules: ASK_FIRST },
} as const satisfies Record<Consequence, { title: string; rules: readonly AskedRule[] }>;

/**
 * Every safety rule of the device: the one list behind the check, the safety note on pages, in mails and on paper, and
 * the manual. Its words belong to an edition (`SAFETY_NOTE.version`).
 */
export const SAFETY_TOPICS = {
  ...ASKED_TOPICS,
  before: { title: 'Before each use', rules: BEFORE_USE },
  during: { title: 'While you use it', rules: DURING_USE },
  how_long: { title: 'How long', rules: HOW_LONG },
  how_often: { title: 'How often', rules: HOW_OFTEN },
  stop: { title: 'When to stop', rules: WHEN_TO_STOP },
  burn: { title: 'If you get a burn or a blister', rules: BURN_OR_BLISTER },
  marks: { title: 'Marks', rules: MARKS },
  cleaning: { title: 'Cup, rim and hygiene', rules: CLEANING },
} as const satisfies Record<string, SafetyTopic>;

export type SafetyTopicId = keyof typeof SAFETY_TOPICS;

/** In the order of the note. */
export const SAFETY_TOPIC_IDS = Object.keys(SAFETY_TOPICS) as SafetyTopicId[];

/** The rules with a consequence, which the check asks about. */
export function listAskedRules(consequence: Consequence): readonly AskedRule[] {
  return ASKED_TOPICS[consequence].rules;
}
