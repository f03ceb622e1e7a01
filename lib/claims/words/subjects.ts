import { forms } from './forms';

/** Who or what a sentence speaks of. */
export const SUBJECTS = {
  /** What is sold here, by its names; `KIND` is what it belongs to. */
  OURS: forms('nue massager massagers our_device this_device our_product our_cup مساجر'),
  KIND: forms(
    'device devices gadget cup cups cupping hijama suction red_light آلہ ڈیوائس کپنگ کپ حجامہ',
    '@hijama',
  ),
  /** Who makes claims that are not ours. */
  CLAIMANT: forms(
    'seller sellers advertisement advertisements advert adverts ad ads listing listings marketplace myth myths',
  ),
  PRONOUN: forms('it its this these they them یہ اس اسے', '@ye @yeh @is @isay @us'),
  /** What else may relieve or treat something. As the subject of a sentence they take it from the product. */
  OTHER: forms(
    'exercise exercises exercising stretching stretches stretch strengthening walking activity massage',
    'massages painkiller painkillers medicine medicines drug drugs tablet tablets antibiotics ibuprofen paracetamol',
    'surgery physiotherapy nhs liver kidneys someone somebody doctor doctors physiotherapist physiotherapists surgeon surgeons',
    'pharmacist therapist therapists clinic clinics hospital hospitals laser heat_pack cold pillow ice yoga pilates',
    'acupuncture vaccine dentist bank courier yourself insurer what reading articles article',
  ),
  /** Whose body it is, where an offer speaks of one. */
  WHOSE: forms('your my our her his their mum mother ammi husband wife father grandmother'),
  PEOPLE: forms(
    'users people customers buyers user customer buyer tester testers women men patients clients pakistanis families athletes',
    'everyone everybody nobody لوگ لوگوں افراد صارفین',
    '@log @logon @logo @users @customers @afrad @marizon',
  ),
};
