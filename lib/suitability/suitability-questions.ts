import { type Consequence, SAFETY_RULES, type SafetyRuleId } from './safety-rules';

export type SuitabilityQuestionId = 'place' | 'health' | 'skin';

/** Something that can be ticked. Without a consequence it says that nothing applies. */
export type SuitabilityChoice = {
  id: string;
  label: string;
  consequence: Consequence | null;
  reason: string | null;
};

export type SuitabilityQuestion = {
  id: SuitabilityQuestionId;
  question: string;
  choices: readonly SuitabilityChoice[];
};

/** The questions of the check with the consequence of each answer: the rules of the safety note and the cases between. */
export const SUITABILITY_QUESTIONS: readonly SuitabilityQuestion[] = [
  {
    id: 'place',
    question: 'Think of the place where you would use it. Is any of this true?',
    choices: [
      ...rules('broken_skin', 'varicose_veins', 'front_of_neck', 'recent_injury'),
      nothing('place', 'None of this'),
    ],
  },
  {
    id: 'health',
    question: 'And of you?',
    choices: [
      ...rules('pregnancy', 'implant', 'bleeding', 'thrombosis', 'cancer'),
      unsure('health'),
      nothing('health', 'None of this'),
    ],
  },
  {
    id: 'skin',
    question: 'And of your skin and your medicine?',
    choices: [...rules('numbness', 'heat', 'light'), unsure('skin'), nothing('skin', 'None of this')],
  },
];

function rules(...ids: SafetyRuleId[]): SuitabilityChoice[] {
  return ids.map((id) => {
    const { choice, consequence, reason } = SAFETY_RULES[id];
    return { id, label: choice, consequence, reason };
  });
}

/** Who does not know should not have to guess. */
function unsure(question: SuitabilityQuestionId): SuitabilityChoice {
  return {
    id: `${question}_unsure`,
    label: 'I am not sure',
    consequence: 'ask_doctor',
    reason: 'You need not guess: it is a short question for a doctor or pharmacist.',
  };
}

function nothing(question: SuitabilityQuestionId, label: string): SuitabilityChoice {
  return { id: `${question}_none`, label, consequence: null, reason: null };
}
