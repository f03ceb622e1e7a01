import {
  type AskedRule,
  CONSEQUENCES,
  type Consequence,
  QUESTION_IDS,
  type SuitabilityQuestionId,
} from '@/lib/suitability/rules/safety-rule';
import { listAskedRules } from './safety-topics';

/** Something that can be ticked. */
export type SuitabilityChoice = { id: string; label: string; consequence: Consequence; reason: string };

export type SuitabilityQuestion = {
  id: SuitabilityQuestionId;
  question: string;
  choices: readonly SuitabilityChoice[];
};

const QUESTIONS: Readonly<Record<SuitabilityQuestionId, string>> = {
  emergency: 'Do you have any of these, now or in the last few days?',
  symptoms: 'Do you have any of these symptoms?',
  history: 'Is any of this true, now or in the past?',
  conditions: 'Do you have any of these conditions?',
  skin_and_medicine: 'Is any of this true of your skin or your medicine?',
  place: 'Is the place where you’d use it on or near any of these?',
};

/** Not knowing is an answer, and it is never the harmless one. */
const UNSURE: Readonly<Record<SuitabilityQuestionId, { consequence: Consequence; reason: string }>> = {
  emergency: {
    consequence: 'emergency',
    reason: 'When you can’t rule these out, let somebody check you at once.',
  },
  symptoms: {
    consequence: 'see_doctor_soon',
    reason: 'A doctor can tell what you can’t be sure of yourself.',
  },
  history: { consequence: 'see_doctor_soon', reason: 'A doctor can look it up or examine you.' },
  conditions: { consequence: 'ask_doctor', reason: 'It’s a short question for a doctor or pharmacist.' },
  skin_and_medicine: {
    consequence: 'ask_doctor',
    reason: 'Take the packet with you: it’s a short question for a doctor or pharmacist.',
  },
  place: { consequence: 'not_there', reason: 'When you aren’t sure of a place, choose another.' },
};

/** The questions of the check with the consequence of each answer: symptoms first, the place last. */
export const SUITABILITY_QUESTIONS: readonly SuitabilityQuestion[] = QUESTION_IDS.map((id) => ({
  id,
  question: QUESTIONS[id],
  choices: [...choicesOf(id), unsureOf(id)],
}));

/** What stands for "None of these": an answer to its question like any other. */
export function noneOf(question: SuitabilityQuestionId): string {
  return `${question}_none`;
}

function choicesOf(question: SuitabilityQuestionId): SuitabilityChoice[] {
  return CONSEQUENCES.flatMap((consequence) =>
    listAskedRules(consequence)
      .filter((rule) => rule.question === question)
      .map((rule) => ({ id: rule.id, label: labelOf(rule), consequence, reason: rule.reason })),
  );
}

function unsureOf(question: SuitabilityQuestionId): SuitabilityChoice {
  return { id: `${question}_unsure`, label: 'I’m not sure about one of these', ...UNSURE[question] };
}

/** The phrase of a list as a sentence of its own. */
export function labelOf({ text, choice = text }: AskedRule): string {
  return choice.charAt(0).toUpperCase() + choice.slice(1);
}
