import type { AskedRule } from './safety-rule';

/** Signs that need help at once, whatever somebody wants to buy. */
export const EMERGENCY_SIGNS: readonly AskedRule[] = [
  {
    id: 'sudden_headache',
    question: 'emergency',
    text: 'a sudden headache or neck pain, the worst you have ever had',
    reason: 'It can come from bleeding around the brain.',
  },
  {
    id: 'stroke_signs',
    question: 'emergency',
    text: 'a drooping face or eyelid, slurred speech, double vision, trouble swallowing or fainting',
    reason: 'These can be signs of a stroke, with or without pain.',
  },
  {
    id: 'one_sided_pain',
    question: 'emergency',
    text: 'new pain on one side of the neck or head, with dizziness',
    reason: 'It can come from a tear in an artery of the neck.',
  },
  {
    id: 'tearing_pain',
    question: 'emergency',
    text: 'sudden tearing pain in the chest or between the shoulder blades',
    reason: 'It can come from the largest artery of the body.',
  },
  {
    id: 'heart_signs',
    question: 'emergency',
    text: 'pressure or pain in the chest, or pain in an arm or the jaw with sweating, nausea or breathlessness',
    reason: 'These can be signs of a heart attack.',
  },
  {
    id: 'cord_signs',
    question: 'emergency',
    text: 'weakness or numbness in both arms or in the legs, clumsy hands, an unsteady walk, or electric shocks when you bend your neck',
    reason: 'The spinal cord may be under pressure.',
  },
  {
    id: 'saddle_numbness',
    question: 'emergency',
    text: 'numbness between the legs, or new trouble with bladder or bowels',
    reason: 'The nerves at the end of the spine may be under pressure.',
  },
  {
    id: 'stiff_neck_with_fever',
    question: 'emergency',
    text: 'fever with a stiff neck, confusion or a rash',
    reason: 'It can be an infection around the brain.',
  },
  {
    id: 'accident',
    question: 'emergency',
    text: 'pain after a serious accident or fall, or after a small fall if you have osteoporosis',
    reason: 'A bone may be broken.',
  },
];

/** Symptoms and facts of somebody's history that a doctor should know of first. */
export const SEE_DOCTOR_SIGNS: readonly AskedRule[] = [
  {
    id: 'fever',
    question: 'symptoms',
    text: 'fever, night sweats, or weight loss that you can’t explain',
    reason: 'Your body may be fighting an infection or another illness, and needs a doctor for that.',
  },
  {
    id: 'arm_weakness',
    question: 'symptoms',
    text: 'weakness, numbness or tingling in an arm or hand',
    reason: 'A nerve may be under pressure.',
  },
  {
    id: 'night_pain',
    question: 'symptoms',
    text: 'pain that is worse at night or when you lie down',
    reason: 'Pain from tired muscles usually eases with rest. Pain that doesn’t should be looked at.',
  },
  {
    id: 'lasting_pain',
    question: 'symptoms',
    text: 'pain that is severe, keeps getting worse, lasts more than a week without easing, or hasn’t gone after a few weeks',
    reason: 'Most pain of tight muscles eases before that. If yours doesn’t, find out why.',
  },
  {
    id: 'morning_stiffness',
    question: 'symptoms',
    text: 'stiffness in the morning that lasts more than half an hour',
    reason: 'The joints of the spine may be inflamed.',
  },
  {
    id: 'cold_arm',
    question: 'symptoms',
    text: 'an arm that turns cold, pale or blue',
    reason: 'Its blood supply may be narrowed.',
  },
  {
    id: 'blistering_rash',
    question: 'symptoms',
    text: 'a blistering rash on one side of the body: it may be shingles, so don’t cup it',
    choice: 'a blistering rash on one side of the body',
    reason: 'It may be shingles. Treatment works best early, and a cup would break the blisters.',
  },
  {
    id: 'tuberculosis',
    question: 'history',
    text: 'tuberculosis, now or in the past, or close contact with somebody who has it',
    reason: 'Tuberculosis can settle in the spine and feel like ordinary pain in the back.',
  },
  {
    id: 'cancer',
    question: 'history',
    text: 'cancer, now or in the past, also when you are no longer being treated for cancer',
    choice: 'cancer, now or in the past',
    reason: 'New pain in the neck or back should be looked at by somebody who knows what you had.',
  },
  {
    id: 'hiv',
    question: 'history',
    text: 'HIV, or another illness that weakens the immune system',
    reason: 'An infection of the spine is more likely, and small wounds heal less well.',
  },
  {
    id: 'injected_drugs',
    question: 'history',
    text: 'drugs that you inject without a prescription',
    choice: 'I inject, or have injected, drugs without a prescription',
    reason: 'They can carry an infection to the spine.',
  },
  {
    id: 'first_after_55',
    question: 'history',
    text: 'neck or back pain for the first time in your life, after the age of 55',
    reason: 'At that age, new pain more often has a cause that a doctor should look for.',
  },
  {
    id: 'steroids',
    question: 'skin_and_medicine',
    text: 'steroid tablets or injections for weeks or longer',
    reason: 'They thin the skin, weaken bones and hide infections.',
  },
  {
    id: 'immune_medicine',
    question: 'skin_and_medicine',
    text: 'medicine that weakens the immune system',
    reason: 'An infection is more likely, and shows less.',
  },
];
