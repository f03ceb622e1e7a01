import type { SuitabilityCheckResult } from './evaluate-suitability';

export type ResultMessages = { title: string; meaning: string; next: readonly string[] };

/** The title, meaning and next steps of each result of the check. None of them says that the device is safe. */
export const RESULT_MESSAGES: Readonly<Record<SuitabilityCheckResult['kind'], ResultMessages>> = {
  emergency: {
    title: 'Get emergency help now',
    meaning: 'What you ticked can be a sign of an emergency. Please don’t use the device.',
    next: [
      'In Pakistan call Rescue 1122, elsewhere your emergency number, or go to the nearest emergency department.',
      'Don’t drive yourself, and don’t wait to see whether it passes.',
    ],
  },
  see_doctor_soon: {
    title: 'See a doctor before you use it',
    meaning:
      'What you ticked should be looked at by a doctor in the next few days, with or without a massager.',
    next: [
      'Make an appointment, and say what you ticked here.',
      'Get emergency help if it suddenly gets worse, or if your arms, legs, bladder or bowels are affected.',
      'Don’t use the device until the doctor has said that you may.',
    ],
  },
  not_for_you: {
    title: 'It isn’t for you, as things are',
    meaning: 'Based on your answers, please don’t use it.',
    next: [
      'Ask a doctor what else would do you good.',
      'If your answers change, check again.',
      'Your health comes first: we’d rather not sell it to you.',
    ],
  },
  not_there: {
    title: 'Don’t use it there',
    meaning: 'Based on your answers, that place has to be left alone.',
    next: [
      'Choose a place where the skin is healthy and no rule speaks against it, or wait until it has healed.',
      'See a doctor if it doesn’t heal, hurts badly or worries you.',
      'Check again once it has healed.',
    ],
  },
  ask_doctor: {
    title: 'Ask a doctor first',
    meaning: 'It may or may not be right for you. Somebody who knows your health has to say.',
    next: [
      'Ask a doctor or pharmacist: “May I use gentle suction, warmth and red light on my back and shoulders?”',
      'Don’t use the device until you have an answer.',
      'If the answer is no, leave it: your health comes first.',
    ],
  },
  not_ruled_out: {
    title: 'Your answers don’t rule it out',
    meaning:
      'Based on your answers, none of the reasons that we ask about speaks against trying it. That doesn’t prove that it suits you: the check knows only what you ticked.',
    next: [
      'Read the safety rules, start on the lowest level without heat, and stay 3 to 5 minutes in one place.',
      'Stop at pain, blisters or dizziness.',
      'Check again when something changes: a new symptom, a medicine, an injury, a pregnancy.',
    ],
  },
};
