import { forms, inflected } from './forms';

const PAIN = [
  ...inflected(
    'pain ache backache headache neckache toothache earache cramp spasm twinge niggle knot migraine sprain adhesion',
    'crick kink stagnation blockage congestion stress tension discomfort wince grimace groan flinch creak limp attack',
  ),
  ...forms(
    'soreness stiffness tightness achiness sciatica neuralgia agony suffering fatigue tiredness exhaustion heaviness',
    'inflammation swelling puffiness puffy bloat bloating anxiety sleeplessness insomnia restlessness whiplash doms',
    'stiff_neck sore_neck sore_back tension_headaches painless lactic_acid trigger_points trigger_point',
    'sleepless_nights sleepless grogginess grouchiness burnout rigidity throbbing pounding rigidity misery torment distress lethargy sluggishness weariness tenderness cramping pms flab hurting flare_up flare_ups muscle_loss',
  ),
];

/** What a body is made of, suffers from and does. */
export const BODY_WORDS = {
  /** What somebody would like to be without. */
  PAIN,
  /** Worth less as a word, and said of goods and settings as well. */
  LOAD: [
    ...inflected(
      'pressure burden weight load trouble problem damage injury symptom hunch slouch hump wrinkle',
    ),
    ...forms('desk gravity scar_tissue stretch_marks cellulite woes grumbles'),
  ],
  SORE: forms(
    'stiff sore aching painful hurting achy clenched overworked inflamed knotted cramped pinched hunched arthritic',
  ),
  /** The same only beside a part of the body. */
  TIRED: forms(
    'tired heavy locked frozen jammed stuck bad swollen weary worn strained hurt troubled bloated rounded crooked trapped tense',
  ),
  BODY: [
    ...inflected(
      'neck back spine shoulder muscle joint knee disc disk nerve tissue tendon ligament leg arm hip calf elbow wrist ankle',
      'thigh hamstring jaw heel vertebra organ hand nape trap bone cell fibre limb temple',
    ),
    ...forms(
      'body calves feet foot cartilage skin posture fascia tendons vertebrae physique mind brain head hormones sinews',
      'nervous_system sciatic cervical lumbar achilles cuff',
    ),
  ],
  /** Parts that an offer names only to say where the product is used; not the skin, which it acts on. */
  PART: [
    ...inflected(
      'neck shoulder muscle joint knee spine hip thigh hamstring quad glute leg elbow wrist ankle jaw jawline nerve tendon disc trap lat',
    ),
    ...forms(
      'waist calf calves chest belly tummy lungs lung heart liver brain mind nape backside fascia vertebrae bodies',
      'your_back my_back lower_back upper_back bad_back a_back her_back his_back their_back your_body my_body the_body',
      'گردن کمر کندھے کندھوں گھٹنے گھٹنوں ٹانگوں ٹانگیں جوڑوں پٹھے پٹھوں ریڑھ پھیپھڑے',
      '@gardan @kamar @kandhay @kandhe @kandhon @kandhe @ghutne @ghutnay @ghutnon @tangon @tangein @jorron @joron @pathay @pathe @patthe @pathon @patthon',
    ),
  ],
  /** What a body does, and does better in advertisements. */
  FUNCTION: [
    ...inflected('sleep hormone'),
    ...forms(
      'circulation blood_flow bloodflow blood oxygen oxygenation mobility flexibility posture alignment',
      'vitality vigour agility endurance longevity youthfulness radiance complexion firmness slumber shut_eye nights_rest',
      'wellness well_being vitality vigour stamina mood concentration digestion metabolism immunity defences immune recovery',
      'healing regeneration collagen elasticity wellbeing nervous_system lymph lymphatic drainage',
      'libido fertility mitochondria suppleness serenity muscle_tone skin_tone equilibrium blood_vessels joint_health',
    ),
  ],
  /** The same in words that a shop also needs for other things. */
  GOOD: forms(
    'glide movement relaxation energy focus performance growth tone harmony balance relief comfort comfortable calm nights mornings health rest motion flow',
    'repair repairs mobile energised happiness confidence freedom feeling life days skin body mind muscles nights_sleep',
  ),
  /** Parts and processes that a text which sells has no need to name. */
  PHYSIOLOGY: forms(
    'fascia nerve nerves nervous cellular mitochondria mitochondrial collagen elastin lymph lymphatic hormone hormones hormonal',
    'meridian meridians chakra chakras qi chi aura acupoint acupoints acupressure life_force life_energy energy_channels',
    'energy_flow metabolism metabolic oxygenate oxygenates oxygenation endorphins serotonin dopamine cortisol vagus',
    'parasympathetic tendon tendons ligament ligaments cartilage lactic myofascial capillaries cardiovascular',
    'your_cells haemoglobin hemoglobin',
  ),
  CURED: forms(
    'gone freely looser younger healed relaxed restored supple pain_free brand_new reborn revived recovered fixed cured',
  ),
  /** How a body is that has been put right. */
  WELL: forms(
    'brand_new new freely younger lighter looser loose better again thank thanks thrives limber supple reborn reset renewed',
    'restored refreshed revived healed cured free unlocked alive weightless flexible strong stronger straight straighter',
    'aligned balanced rejuvenated transformed effortlessly smoothly easily like_new normal dance dancing',
    'recovers recover heals heal unlocks opens relaxes remembers forgets grateful happy smoother firmer slimmer forever',
    'ever disappeared vanished gone mended fixed soothed calmer pain_free limitless fresh deeply let_go lets_go',
  ),
};
