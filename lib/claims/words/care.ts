import { forms, inflected } from './forms';

/** Those who treat, what they treat with, and whose word counts. */
export const CARE = {
  EXPERT: forms(
    'doctor doctors physician physicians physio physios physiotherapist physiotherapists surgeon surgeons orthopaed*',
    'orthoped* specialist specialists expert experts therapist therapists clinician clinicians scientist scientists',
    'professor professors university chiropractor* athlete athletes hakeem hakim rheumatologist* dermatologist* medics nurses neurologist*',
    'osteopath osteopaths masseur masseurs acupuncturist* consultant consultants nurse gp gps pharmacists coaches researchers',
    'ڈاکٹر ڈاکٹروں ڈاکٹرز ماہر ماہرین فزیوتھراپسٹ معالج حکیم حکیموں سرجن',
    '@doctor @doctors @doctoron @daktar @mahir @mahireen @mahirin @maherin @physiotherapist @hakeem @hakeemon @hakimon @surgeon',
  ),
  MEDICINE: forms(
    'painkiller painkillers pill pills tablet tablets drug drugs medicine medicines medication medications surgery',
    'injection injections physiotherapy physical_therapy antibiotics steroids operation operations paracetamol ibuprofen',
    'pain_killer pain_killers prescription prescriptions medicated ointment ointments patches opioids panadol aspirin brufen',
    'دوا دوائی دوائیں دوائیوں دواؤں گولی گولیاں گولیوں فزیوتھراپی سرجری آپریشن انجیکشن جراحی',
    '@dawa @dawai @dawaiyan @dawaiyon @dawaon @dawaein @goli @goliyan @goliyon @physiotherapy @painkiller @painkillers @surgery',
    '@panadol @operation',
  ),
  CLINIC: forms(
    'clinic clinics hospital hospitals doctor doctors physio physios physiotherapist physiotherapy surgery gp spa specialist',
    'chiropractor chiropractors osteopath masseur salon salons physios surgeon surgeons therapist therapists',
    'ہسپتال اسپتال کلینک @hospital @clinic @aspatal @physio',
  ),
  /** What else people do for their backs, to be set against. */
  OTHER_CARE: forms(
    'massage massages hands hand_massage massage_gun massage_guns gun guns hijama acupuncture cream creams balm balms gel gels',
    'heat_pack heat_packs heating_pad stretching yoga gym foam_roller roller rollers tens brace braces competitor competitors rivals',
    'brand brands ordinary anything everything masseuse spa spas sauna alternatives other_devices other_device other_massagers',
  ),
  DISEASE: [
    ...forms(
      'sciatica migraine migraines arthritis rheumat* spondyl* slipped_disc slipped_discs slipped_disk herniat* a_stroke',
      'after_stroke for_stroke diabet* cancer* tumour* tumor* depression depressed anxiety insomnia asthma fibromyalgia thyroid infertil* pcos',
      'hypertension blood_pressure blood_sugar cholesterol gout scoliosis osteo* neuropath* vertigo sinus sinusitis',
      'psoriasis eczema cellulite frozen_shoulder tennis_elbow carpal bronchitis constipation haemorrhoids piles',
      'inflammation paralysis parkinson* alzheimer* dementia hernia ulcer* impotence whiplash headache headaches',
      'varicose_veins bursitis tendinitis tendonitis sprain sprains injuries illness illnesses disease diseases arthritic',
      'rheumatic stenosis tmj allerg* acne wrinkles snoring menstrual period_pain bulging_disc bulging_discs sciatic flu',
      'back_trouble neck_trouble back_problem back_problems neck_problems joint_problems shoulder_trouble joint_trouble',
      'fatigue neck_hump pinched_nerve pinched_nerves trapped_nerve trapped_nerves plantar fasciitis menopaus* perimenopaus*',
      'cervical sugar_patients sugar_patient heart_patients bp uric_acid lumbago kyphosis shin_splints golfers_elbow migraineurs',
      'hair_fall hair_loss endometriosis periods ailment ailments erectile prostate adhd autism epilepsy',
      'obesity obese overweight colds digestive ibs reflux acidity bloating runner_knee text_neck tech_neck swollen',
    ),
    ...forms(
      'عرق النساء مائیگرین شوگر بلڈ_پریشر مہروں مہرے گٹھیا فالج کینسر ذیابیطس ڈپریشن شیاٹیکا سوزش بیماری بیماریوں بیماریاں دمہ',
      'ڈسک سروائیکل موٹاپا موٹاپے جراحی یورک مریض مریضوں',
      '@sciatica @migraine @sugar @shugar @arthritis @mohron @mohray @gathiya @falij @bimari @bimariyon @bemari @beemari',
      '@bimariyan @cancer @depression @sozish @dama @bawaseer @mohre @shatika @diabetes @mareez @mareezon @marizon @motapa',
    ),
  ],
  APPROVED: [
    ...forms(
      'approved certified registered cleared listed accredited licensed recognised recognized authorised authorized',
      'tested compliant approval certificate certificates certification منظور تصدیق رجسٹرڈ مستند',
      '@manzoor @tasdeeq @registered @approved @certified @mustanad',
    ),
    ...inflected('seal stamp standard grade endorse validate accept'),
  ],
  AUTHORITY: forms(
    'fda drap ce iso mhra psqca ministry government nhs who nasa harvard oxford stanford regulator regulators authority authorities',
    'ڈریپ ایف ڈی_اے حکومت وزارت',
    '@drap @fda @hukumat @wazarat',
  ),
  STUDY: forms(
    'review reviews trial trials study studies meta overview survey surveys researchers nccih evidence cochrane',
    'laboratory research science scientists statpearls',
  ),
  DOUBT: forms(
    'weak mixed low small debated modest unclear little poor uncertain disagree disagrees limited thin unsure whether few contested',
    'not_shown not_show not_proven not_prove not_find no_better no_difference no_effect no_benefit no_clear no_good no_evidence',
    'no_comparison no_proof no_advantage no_more not_know not_known not_certain not_clear nobody',
  ),
};
