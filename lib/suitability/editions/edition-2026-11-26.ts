import type { SafetyNoteText } from '@/lib/suitability/safety-note';

/** Kept for the orders that confirmed it: its words never change. */
export const EDITION_2026_11_26: SafetyNoteText = {
  version: '2026-11-26',
  sections: [
    {
      id: 'ask_doctor',
      title: 'Ask a doctor first if',
      items: [
        'you are pregnant',
        'you have a pacemaker or another implant',
        'you have a bleeding disorder, or take blood thinners',
        'you have, or had, deep vein thrombosis',
        'you are being treated for cancer',
        'you have diabetes with loss of feeling',
        'heat bothers your skin more than most people’s',
        'you take medicine that makes skin sensitive to light (because of the red light)',
      ],
    },
    {
      id: 'not_there',
      title: 'Do not use it on',
      items: [
        'broken, irritated or infected skin',
        'varicose veins',
        'the front of the neck',
        'the place of a recent injury',
      ],
    },
    {
      id: 'during',
      title: 'While you use it',
      items: [
        'Start on the lowest level.',
        'Stay a few minutes, then move on.',
        'Stop at pain, blisters or dizziness.',
        'Round marks for some days are usual.',
      ],
    },
  ],
  closing: 'The device is for comfort, and this shop is not a doctor.',
};
