import type { WordLists } from '@/lib/claims/text/pattern-matcher';
import { forms } from './forms';

/** The words that the families of claims and their exceptions are made of, in English, Urdu and Roman Urdu. */
export const WORD_LISTS = {
  /** What is sold here, by its names; `KIND` is what it belongs to. */
  OURS: forms('nue massager massagers our_device this_device our_product مساجر'),
  KIND: forms(
    'device devices gadget cup cups cupping hijama suction red_light آلہ ڈیوائس کپنگ کپ حجامہ',
    '@hijama',
  ),
  /** Who makes claims that are not ours. */
  CLAIMANT: forms(
    'seller sellers advertisement advertisements advert adverts ad ads listing listings marketplace myth myths',
  ),
  PRONOUN: forms('it its this these they them یہ اس اسے', '@ye @yeh @is @isay @us'),
  RELIEVE: forms(
    'relieves relieve relieved relieving relief ease eases eased easing soothe* alleviat* reduce reduces reducing',
    'lessen lessens lessening eliminat* banish* kill kills erase* dissolve* melt melts calms ends stops beats conquer*',
    'remove removes removing minimis* minimiz* combat* fights',
  ),
  PAIN: forms(
    'pain pains ache aches aching soreness headache* backache* migraine* stiffness spasm* cramp cramps sciatica',
    'discomfort stiff_neck sore_neck sore_back neckache tension_headaches soreness neuralgia toothache painless',
  ),
  SORE: forms('stiff sore aching painful hurting achy'),
  BODY: forms(
    'neck back spine shoulder shoulders muscle muscles joint joints knee knees disc discs disk disks nerve nerves',
    'tissue tissues tendon* ligament* cartilage vertebra* body skin posture bones',
  ),
  BOOST: forms(
    'boost* improv* increas* stimulat* enhanc* promot* activat* raises raise support supports helps help',
  ),
  PEOPLE: forms(
    'users people customers buyers user customer buyer tester testers women men patients clients pakistanis families athletes لوگ لوگوں افراد صارفین',
    '@log @logon @logo @users @customers @afrad @marizon',
  ),
  EXPERT: forms(
    'doctor doctors physician physicians physio physios physiotherapist physiotherapists surgeon surgeons orthopaed*',
    'orthoped* specialist specialists expert experts therapist therapists clinician clinicians scientist scientists',
    'professor professors university chiropractor* athlete athletes hakeem hakim rheumatologist* dermatologist* medics nurses neurologist*',
    'ڈاکٹر ڈاکٹروں ڈاکٹرز ماہر ماہرین فزیوتھراپسٹ معالج حکیم سرجن',
    '@doctor @doctors @doctoron @mahir @mahireen @mahirin @maherin @physiotherapist @hakeem @surgeon',
  ),
  MEDICINE: forms(
    'painkiller painkillers pill pills tablet tablets drug drugs medicine medicines medication medications surgery',
    'injection injections physiotherapy physical_therapy antibiotics steroids operation paracetamol ibuprofen',
    'دوا دوائی دوائیں دوائیوں دواؤں گولی گولیاں گولیوں فزیوتھراپی سرجری آپریشن انجیکشن',
    '@dawa @dawai @dawaiyan @dawaiyon @dawaon @dawaein @goli @goliyan @goliyon @physiotherapy @painkiller @painkillers @surgery',
  ),
  CLINIC: forms(
    'clinic clinics hospital hospitals doctor doctors physio physios physiotherapist physiotherapy surgery gp spa',
  ),
  DISEASE: forms(
    'sciatica migraine migraines arthritis rheumat* spondyl* slipped_disc slipped_discs slipped_disk herniat* stroke',
    'strokes diabet* cancer* tumour* tumor* depression anxiety insomnia asthma fibromyalgia thyroid infertil* pcos',
    'hypertension blood_pressure blood_sugar cholesterol gout scoliosis osteo* neuropath* vertigo sinus sinusitis',
    'psoriasis eczema cellulite frozen_shoulder tennis_elbow carpal bronchitis constipation haemorrhoids piles',
    'inflammation paralysis parkinson* alzheimer* dementia hernia ulcer* impotence whiplash headache headaches',
    'varicose_veins bursitis tendinitis tendonitis sprain sprains injuries illness illnesses disease diseases arthritic',
    'rheumatic stenosis tmj allerg* acne wrinkles snoring menstrual period_pain bulging_disc bulging_discs sciatic flu',
    'back_trouble neck_trouble back_problem back_problems neck_problems joint_problems shoulder_trouble joint_trouble',
    'fatigue neck_hump pinched_nerve trapped_nerve plantar',
    'عرق النساء مائیگرین شوگر بلڈ_پریشر مہروں مہرے گٹھیا فالج کینسر ذیابیطس ڈپریشن شیاٹیکا سوزش بیماری بیماریوں بیماریاں دمہ',
    '@sciatica @migraine @sugar @arthritis @mohron @mohray @gathiya @falij @bimari @bimariyon',
    '@bimariyan @cancer @depression @sozish @dama @bawaseer @mohre @shatika @diabetes',
  ),
  APPROVED: forms(
    'approved certified registered cleared listed accredited licensed recognised recognized authorised authorized',
    'tested compliant approval certificate certification منظور تصدیق رجسٹرڈ مستند',
    '@manzoor @tasdeeq @registered @approved @certified @mustanad',
  ),
  AUTHORITY: forms(
    'fda drap ce iso mhra psqca ministry government nhs ڈریپ ایف ڈی_اے حکومت وزارت',
    '@drap @fda @hukumat @wazarat',
  ),
  STUDY: forms(
    'review reviews trial trials study studies meta overview survey surveys researchers nccih evidence cochrane',
    'laboratory research science scientists statpearls',
  ),
  DOUBT: forms(
    'weak mixed low small debated modest unclear little poor uncertain disagree disagrees limited thin unsure not no',
    'whether few contested',
  ),
  /** What else may relieve or treat something. As the subject of a sentence they take it from the product. */
  OTHER: forms(
    'exercise exercises exercising stretching stretches stretch strengthening walking activity massage',
    'massages painkiller painkillers medicine medicines drug drugs tablet tablets antibiotics ibuprofen paracetamol',
    'surgery physiotherapy nhs liver kidneys someone somebody doctor doctors physiotherapist physiotherapists surgeon surgeons',
    'pharmacist therapist therapists clinic clinics hospital hospitals laser heat_pack cold pillow ice yoga pilates',
    'acupuncture vaccine dentist bank courier yourself nobody insurer what reading articles article',
  ),
  PAIN_UR: forms(
    'درد دردوں تکلیف سردرد کھچاؤ اکڑاؤ تھکن جلن',
    '@akran @akrahat @dard @takleef @taklif @sardard @khichao @akrao @sar_dard @jakran',
  ),
  END_UR: forms(
    'ختم نجات آرام غائب چھٹکارا افاقہ الوداع سکون ریلیف',
    '@khatam @khatm @khtm @nijat @najat @aaram @araam @ghayab @gayab @chutkara @chhutkara @alvida @ifaqa @afaqa @sukoon',
    '@sakoon @relief',
  ),
  NOT_UR: forms('نہیں نہ مت بغیر ناممکن', '@nahi @nahin @nai @nhi @na @mat @baghair @bagair'),
  CHILD_UR: forms('بچوں بچے حاملہ سب ہر شیر', '@bachon @bachay @bacche @hamla @hamila @sab @har'),
} satisfies WordLists;
