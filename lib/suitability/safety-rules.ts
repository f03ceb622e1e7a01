/** The consequence of a safety rule for somebody to whom it applies. */
export type Consequence = 'ask_doctor' | 'not_for_you';

type SafetyRule = {
  consequence: Consequence;
  /** As it stands in the safety note, after "Do not use it on" or "Ask a doctor first if". */
  note: string;
  /** As a person says it of themselves or of the place in the check. */
  choice: string;
  /** Why, in words that frighten nobody. */
  reason: string;
};

/**
 * Who should not use the device, and where not: the one list behind safety note, check, checkout and mail. The words of
 * `note` belong to an edition of the note (`SAFETY_NOTE.version`).
 */
export const SAFETY_RULES = {
  broken_skin: {
    consequence: 'not_for_you',
    note: 'broken, irritated or infected skin',
    choice: 'The skin there is broken, irritated or infected',
    reason: 'Skin that is not whole has to heal first; suction and warmth would only trouble it.',
  },
  varicose_veins: {
    consequence: 'not_for_you',
    note: 'varicose veins',
    choice: 'There are varicose veins',
    reason: 'Suction pulls at veins that are already widened. Leave them alone.',
  },
  front_of_neck: {
    consequence: 'not_for_you',
    note: 'the front of the neck',
    choice: 'It is the front of the neck',
    reason: 'The airway and large blood vessels lie close under the skin there.',
  },
  recent_injury: {
    consequence: 'not_for_you',
    note: 'the place of a recent injury',
    choice: 'It was injured not long ago',
    reason: 'A fresh injury needs rest until it has healed, and a doctor’s look if it does not.',
  },
  pregnancy: {
    consequence: 'ask_doctor',
    note: 'you are pregnant',
    choice: 'I am pregnant',
    reason: 'Whoever looks after your pregnancy should say whether suction and warmth are right for you.',
  },
  implant: {
    consequence: 'ask_doctor',
    note: 'you have a pacemaker or another implant',
    choice: 'I have a pacemaker or another implant',
    reason: 'Your doctor knows the implant, and whether an electric device may come near it.',
  },
  bleeding: {
    consequence: 'ask_doctor',
    note: 'you have a bleeding disorder, or take blood thinners',
    choice: 'I have a bleeding disorder, or take blood thinners',
    reason: 'Suction leaves marks by drawing blood into the skin. With you it may be more than a mark.',
  },
  thrombosis: {
    consequence: 'ask_doctor',
    note: 'you have, or had, deep vein thrombosis',
    choice: 'I have, or had, deep vein thrombosis',
    reason: 'Pressure and suction near a clot are for a doctor to judge.',
  },
  cancer: {
    consequence: 'ask_doctor',
    note: 'you are being treated for cancer',
    choice: 'I am being treated for cancer',
    reason: 'Those who treat you know what your skin and blood can bear at the moment.',
  },
  numbness: {
    consequence: 'ask_doctor',
    note: 'you have diabetes with loss of feeling',
    choice: 'I have diabetes and feel less in some places',
    reason: 'Where you feel less, you may not notice that it is too hot or too strong.',
  },
  heat: {
    consequence: 'ask_doctor',
    note: 'heat bothers your skin more than most people’s',
    choice: 'Heat bothers my skin more than most people’s',
    reason: 'The device warms the skin. Ask how much warmth yours can take.',
  },
  light: {
    consequence: 'ask_doctor',
    note: 'you take medicine that makes skin sensitive to light (because of the red light)',
    choice: 'I take medicine that makes skin sensitive to light',
    reason: 'The device shines red light on the skin. A doctor or pharmacist knows your medicine.',
  },
} as const satisfies Record<string, SafetyRule>;

export type SafetyRuleId = keyof typeof SAFETY_RULES;

/** The ids of the rules, in the order of the note. */
export const SAFETY_RULE_IDS = Object.keys(SAFETY_RULES) as SafetyRuleId[];
