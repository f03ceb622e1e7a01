import type { SectionFacts } from './expect-facts';
import { WARNING_SIGNS } from './safety-facts';

const DEVICE = /NUE.* Cupping Massager/;

/** What shared facts say of the flagship article, section by section. */
export const UPPER_BACK_FACTS: readonly SectionFacts[] = [
  {
    title: /^Introduction$/,
    says: [
      /common at every age/i,
      /poor posture/i,
      /strained muscle/i,
      /stress/i,
      /long sitting/i,
      /limits movement, productivity and daily life/i,
    ],
  },
  {
    title: /^What it is$/,
    says: [
      /between the base of the neck and the upper part of the spine, the shoulders included/i,
      /dull/i,
      /sharp/i,
      /stiff/i,
      /burning/i,
      /muscles/i,
      /joints/i,
      /nerves/i,
      /discs/i,
    ],
    drawings: [/where it hurts/i],
  },
  {
    title: /^Common causes$/,
    says: [/daily habits and physical strain/i, /phone or a laptop/i, /sudden movement/i, /heavy/i, /tense/i],
    table: {
      caption: /causes/i,
      columns: ['Cause', 'Explanation'],
      rows: {
        'Awkward sleep': [/bent or twisted/i],
        'Poor posture': [/slouching and a head held forward.*muscles/i],
        'Muscle strain': [/overuse, lifting or a sudden movement/i],
        'Stress and tension': [/tight muscles/i],
        'Spinal issues': [/disc problems or stiff joints/i],
        Injury: [/accident.*sport/i],
      },
    },
    drawings: [/bowed head weighs/i],
  },
  {
    title: /^Symptoms$/,
    says: [
      /mild nuisance or severe enough to restrict/i,
      /stiffness in the morning/i,
      /long stretch of work/i,
      /shoulders or the arms/i,
    ],
    table: {
      caption: /symptoms/i,
      columns: ['Symptom', 'Description'],
      rows: {
        'Muscle stiffness': [/neck or shoulders are hard to move/i],
        'Dull or sharp pain': [/constant, or only with certain movements/i],
        'Tight muscles': [/tension in the upper back/i],
        'Limited mobility': [/smaller range of motion/i],
        Headaches: [/tense neck/i],
      },
    },
    readAlso: ['/articles/buy-cupping-therapy-set-online-in-pakistan'],
  },
  {
    title: /^Signs that need a doctor first$/,
    says: [/stroke/i, /tuberculosis/i],
    pullOut: WARNING_SIGNS,
  },
  {
    title: /^Diagnosis$/,
    says: [/history/i, /physical examination/i, /in severe cases/i, /X-ray or an MRI/i, /disc or joint/i],
  },
  {
    title: /^Treatment and relief$/,
    says: [
      /most cases can be managed at home/i,
      /rest/i,
      /correct the posture/i,
      /stretch gently/i,
      /heat relaxes tight muscles/i,
      /cold, which reduces inflammation/i,
      /stretching alone may not change/i,
      /six to ten weeks/i,
      /stop at a sharp or electric feeling, dizziness/i,
    ],
    table: {
      caption: /what you can try/i,
      columns: ['Treatment', 'Benefit'],
      rows: {
        Strengthening: [/lessens pain that has lasted/i],
        Stretching: [/flexible.*alone/i],
        Heat: [/relaxes muscles.*blood/i],
        Cold: [/swelling.*sharp pain/i],
        'Posture correction': [/strain off.*prevents/i],
        'Light activity': [/keeps you moving/i],
      },
    },
    drawings: [
      /drawn straight back/i,
      /ear sinks/i,
      /from behind/i,
      /door/i,
      /palm presses/i,
      /shoulder blades/i,
      /arms are raised/i,
      /shoulders are lifted/i,
    ],
  },
  {
    title: /massage and cupping/i,
    says: [
      /eases the feeling of tightness/i,
      /circulation/i,
      /gentle suction/i,
      /skin/i,
      /relax muscles/i,
      /increase local blood flow/i,
      /nobody has measured that with our device/i,
    ],
  },
  {
    title: /NUE/,
    says: [
      /at-home device/i,
      /traditional cupping with modern technology/i,
      /suction that you can adjust/i,
      /heat/i,
      /red light/i,
      /compact/i,
      /charges from a USB cable/i,
      /easy to use/i,
      /regular self-care of the upper back and neck after long sitting, a day of poor posture or the stress/i,
      /three to five minutes/i,
      /two or three days a week/i,
      /does not stand in for a doctor/i,
      /may help you relax tight muscles/i,
    ],
    buyable: DEVICE,
    drawings: [/from behind/i, /from the front/i],
  },
  {
    title: /^Prevention$/,
    says: [
      /posture/i,
      /break up sitting/i,
      /move daily/i,
      /ergonomic chair/i,
      /pillow that keeps your neck/i,
    ],
    readAlso: ['/articles/dry-cupping-vs-wet-cupping'],
  },
  {
    title: /^When to see a doctor$/,
    says: [
      /lasts more than a week/i,
      /becomes severe/i,
      /numbness, weakness or tingling in the arms/i,
      /early medical advice can help prevent long-term complications/i,
    ],
  },
  {
    title: /questions/i,
    questions: [
      [/main cause of upper back and neck pain/i, /posture and muscle strain/i, /night's sleep/i],
      [/can stress cause/i, /^yes/i, /tense/i],
      [/exercise help upper back and neck pain/i, /strengthening/i, /gentle stretching/i],
      [/how long does/i, /a few days to two weeks with proper care/i, /6 to 12 weeks/i],
      [/massage devices help with upper back and neck pain/i, /help you relax when they are used correctly/i],
      [/how long and how often/i, /three to five minutes/i, /two or three days a week/i],
    ],
  },
  {
    title: /^Conclusion$/,
    says: [/common, but it can be managed/i, /knowing/i, /prevention/i, /supportive care/i],
  },
  { title: /^References$/ },
  { title: /share and get 15% off/i, says: [/WhatsApp/, /Facebook/] },
];
