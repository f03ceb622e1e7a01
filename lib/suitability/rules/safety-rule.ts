/** The consequence of a rule for somebody to whom it applies, the most severe first. */
export const CONSEQUENCES = [
  'emergency',
  'see_doctor_soon',
  'not_for_you',
  'not_there',
  'ask_doctor',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** The questions of the check, in the order in which they are asked. */
export const QUESTION_IDS = [
  'emergency',
  'symptoms',
  'history',
  'conditions',
  'skin_and_medicine',
  'place',
] as const;
export type SuitabilityQuestionId = (typeof QUESTION_IDS)[number];

/** A rule, as it stands below the title of its topic: a phrase that completes the title, or a sentence. */
export type SafetyRule = { id: string; text: string };

/** A rule that the check asks about. */
export type AskedRule = SafetyRule & {
  question: SuitabilityQuestionId;
  /** The choice in the check, where the words of the note do not fit. */
  choice?: string;
  /** Why, in words that frighten nobody. */
  reason: string;
};
