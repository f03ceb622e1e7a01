import type { SafetyRule } from './safety-rule';

export const BEFORE_USE: readonly SafetyRule[] = [
  { id: 'out_of_reach', text: 'Keep it out of children’s reach.' },
  {
    id: 'sober',
    text: 'Don’t use it after alcohol, sedatives, sleeping pills or strong painkillers, or when you drive.',
  },
  { id: 'not_charging', text: 'Don’t use it while it’s charging.' },
  { id: 'undamaged', text: 'Don’t use it when it’s damaged or wet inside.' },
  {
    id: 'dry_skin',
    text: 'Use it on clean, dry skin: no balm, no oil, no pain patch and no wet skin under the heat.',
  },
  {
    id: 'start_low',
    text: 'Start on the lowest level. The first time, leave the heat off.',
  },
];

export const DURING_USE: readonly SafetyRule[] = [
  {
    id: 'stay_awake',
    text: 'Stay awake and watch your skin. Don’t rely on a timer or on the device to switch itself off.',
  },
  { id: 'not_lying', text: 'Don’t lie or lean on it.' },
  { id: 'eyes', text: 'Don’t look into the red light.' },
  { id: 'release', text: 'Switch the suction off and let the cup release before you lift it.' },
];

export const HOW_LONG: readonly SafetyRule[] = [
  { id: 'minutes', text: 'Stay a few minutes in one place, 3 to 5, then move on.' },
  { id: 'upper_limit', text: 'Ten minutes is the upper limit, not a target.' },
];

export const HOW_OFTEN: readonly SafetyRule[] = [
  { id: 'mark_gone', text: 'Leave a place alone until its mark is gone.' },
  { id: 'days', text: 'Use it on two or three days a week at most.' },
];

export const WHEN_TO_STOP: readonly SafetyRule[] = [
  { id: 'stop', text: 'Stop at pain, blisters or dizziness, and when it burns, tingles or goes numb.' },
  {
    id: 'doctor_after_use',
    text: 'See a doctor when pain, numbness, weakness or dizziness lasts, or when the skin gets redder, swells or weeps, or you get a fever.',
  },
  { id: 'emergency_after_use', text: 'Get emergency help for any sign at the top of this list.' },
];

export const BURN_OR_BLISTER: readonly SafetyRule[] = [
  {
    id: 'cool',
    text: 'Cool a burn under cool running water for 20 minutes. No ice, no toothpaste, no butter, no oil.',
  },
  { id: 'no_bursting', text: 'Don’t burst a blister. Cover it loosely with something clean and dry.' },
  {
    id: 'burn_doctor',
    text: 'See a doctor the same day for a burn that blisters, or for any burn if you have diabetes.',
  },
  {
    id: 'healed',
    text: 'Don’t use the device again until the skin has healed and you know what went wrong.',
  },
];

export const MARKS: readonly SafetyRule[] = [
  {
    id: 'marks',
    text: 'Round marks for some days are usual. On darker skin they can stay for weeks or months.',
  },
];

export const CLEANING: readonly SafetyRule[] = [
  { id: 'one_person', text: 'Keep one cup and rim for one person.' },
  { id: 'disinfect', text: 'Clean and disinfect the cup and its rim after every use.' },
  {
    id: 'no_blood',
    text: 'Never use it where blood was drawn, and never reuse a cup or rim that blood has touched.',
  },
];
