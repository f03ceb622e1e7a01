import type { AskedRule } from './safety-rule';

const place = (id: string, text: string, reason: string): AskedRule => ({
  id,
  question: 'place',
  text,
  reason,
});

/** Where the device must not be put. */
export const FORBIDDEN_PLACES: readonly AskedRule[] = [
  place('broken_skin', 'broken, irritated or infected skin', 'The skin has to heal first.'),
  place(
    'rash',
    'eczema, shingles, sunburn or any rash',
    'Suction and warmth make it worse, and can break the skin.',
  ),
  place('varicose_veins', 'varicose veins', 'Suction pulls at veins that are already widened.'),
  place(
    'front_of_neck',
    'the front of the neck or its sides',
    'The airway, large arteries and nerves that steer the heartbeat lie close under the skin there. You could faint, or worse.',
  ),
  place('pulse', 'any place where you feel a pulse', 'A large artery lies close under the skin there.'),
  place(
    'head',
    'the face, the head, the eyes or any opening of the body',
    'Bleeding inside the skull has been reported after cups on the scalp, and the skin of the face is thin.',
  ),
  place(
    'spine',
    'the bones of the spine, or another bone close under the skin',
    'There is too little between the cup and the bone. Go beside the spine, to the muscle.',
  ),
  place(
    'breasts_and_belly',
    'the breasts, or the belly in pregnancy',
    'The tissue is delicate there, and the unborn child needs no risk.',
  ),
  place(
    'recent_injury',
    'a recent injury, a broken bone or a fresh operation',
    'It needs rest until it has healed, and a doctor’s look if it doesn’t heal.',
  ),
  place(
    'lump',
    'a lump, a mole or a swollen lymph node',
    'Suction could harm it. Show a new or changing one to a doctor.',
  ),
  place('clot', 'a blood clot, or a swollen and painful limb', 'Suction could loosen a clot.'),
  place(
    'tattoo',
    'a tattoo, a filler or an injection of the last weeks',
    'The skin is still healing, and a filler can shift.',
  ),
  place('numb_skin', 'skin that has lost its feeling', 'You wouldn’t notice a burn.'),
];
