import type { AskedRule } from './safety-rule';

/** Whom the device is not for. */
export const NOT_FOR: readonly AskedRule[] = [
  {
    id: 'child',
    question: 'history',
    text: 'anyone under 18: adults only, not on children and not used by them',
    choice: 'it’s for somebody under 18',
    reason: 'The device is made for adults. A child in pain needs a doctor, not a cup.',
  },
  {
    id: 'cannot_react',
    question: 'history',
    text: 'anyone who can’t feel or say that it hurts, or can’t switch it off',
    choice: 'it’s for somebody who can’t feel or say that it hurts, or can’t switch it off',
    reason: 'Heat and suction do harm to somebody who can’t stop them in time.',
  },
  {
    id: 'organ_failure',
    question: 'conditions',
    text: 'anyone with heart, kidney or liver failure',
    choice: 'heart, kidney or liver failure',
    reason: 'Guidance for practitioners counts it among the reasons not to cup.',
  },
];

/** What a doctor or pharmacist who knows somebody has to judge. */
export const ASK_FIRST: readonly AskedRule[] = [
  {
    id: 'pregnancy',
    question: 'conditions',
    text: 'pregnancy, or a birth in the last six weeks',
    reason: 'Whoever looks after you should say whether suction and warmth are right for you.',
  },
  {
    id: 'implant',
    question: 'conditions',
    text: 'a pacemaker or another implant',
    reason: 'Your doctor knows the implant, and whether an electric device may come near it.',
  },
  {
    id: 'bleeding',
    question: 'conditions',
    text: 'a bleeding disorder',
    reason: 'Suction draws blood into the skin. With you it may be more than a mark.',
  },
  {
    id: 'anaemia',
    question: 'conditions',
    text: 'anaemia',
    reason: 'You may feel faint more easily.',
  },
  {
    id: 'thrombosis',
    question: 'conditions',
    text: 'deep vein thrombosis, now or in the past',
    reason: 'Suction near a clot could loosen it.',
  },
  {
    id: 'blood_pressure',
    question: 'conditions',
    text: 'high blood pressure that isn’t under control',
    reason: 'Get it under control first. Pain and warmth can move it up or down.',
  },
  {
    id: 'epilepsy',
    question: 'conditions',
    text: 'epilepsy that flashing light sets off; leave the red light off unless the specification says that it’s steady',
    choice: 'epilepsy that flashing light sets off',
    reason: 'Leave the red light off unless the specification on the product page says that it’s steady.',
  },
  {
    id: 'numbness',
    question: 'skin_and_medicine',
    text: 'loss of feeling from any cause: diabetes with loss of feeling, a stroke, leprosy or a nerve injury',
    reason: 'Where you feel less, you may not notice that it’s too hot or too strong.',
  },
  {
    id: 'heat',
    question: 'skin_and_medicine',
    text: 'skin that is sensitive to heat',
    reason: 'The device warms the skin. Ask how much warmth yours can take.',
  },
  {
    id: 'fragile_skin',
    question: 'skin_and_medicine',
    text: 'thin or fragile skin, from age, illness or steroid cream',
    reason: 'It tears and blisters more easily.',
  },
  {
    id: 'keloid',
    question: 'skin_and_medicine',
    text: 'scars that grow (keloids)',
    reason: 'A small wound could leave a large scar.',
  },
  {
    id: 'lymphoedema',
    question: 'skin_and_medicine',
    text: 'lymphoedema',
    reason: 'Suction could make the swelling worse.',
  },
  {
    id: 'light_illness',
    question: 'skin_and_medicine',
    text: 'lupus, porphyria or another illness that light makes worse',
    reason: 'The device shines red light on the skin, which may trouble yours.',
  },
  {
    id: 'light',
    question: 'skin_and_medicine',
    text: 'medicine that makes skin sensitive to light, because of the red light',
    reason: 'A doctor or pharmacist knows your medicine.',
  },
  {
    id: 'blood_thinners',
    question: 'skin_and_medicine',
    text: 'blood thinners, daily aspirin included',
    reason: 'Suction draws blood into the skin. With you it may be more than a mark.',
  },
];
