import type { SuitabilityCheckResult } from './evaluate-suitability';

export type ResultMessages = { title: string; meaning: string; next: readonly string[] };

/** The title, meaning and next steps of each result of the check. */
export const RESULT_MESSAGES: Readonly<Record<SuitabilityCheckResult['kind'], ResultMessages>> = {
  go_ahead: {
    title: 'Go ahead',
    meaning: 'Nothing that you said speaks against it.',
    next: [
      'Start on the lowest level, stay a few minutes, then move on.',
      'Stop at pain, blisters or dizziness.',
      'Ask again when something changes: a new medicine, an injury, a pregnancy.',
    ],
  },
  ask_doctor: {
    title: 'Ask a doctor first',
    meaning: 'It may well be right for you, but that is for somebody who knows you to say.',
    next: [
      'Ask a doctor or pharmacist: may I use gentle suction, warmth and red light on my back and neck?',
      'Leave the device in its box until you have the answer.',
      'If the answer is no, that is the end of it: your body goes before our sale.',
    ],
  },
  not_for_you: {
    title: 'Not for you, as things are',
    meaning: 'Please do not use it there.',
    next: [
      'Wait until the place has healed, or choose another where the skin is whole, never the front of the neck.',
      'See a doctor if it does not heal, hurts badly or worries you.',
      'Then answer again: a no today need not be a no for good.',
    ],
  },
};
