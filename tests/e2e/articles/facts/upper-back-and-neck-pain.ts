import type { SectionFacts } from './expect-facts';

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
      columns: ['Cause', 'Explanation'],
      rows: {
        'Poor posture': [/slouching and a head held forward.*muscles/i],
        'Muscle strain': [/overuse, lifting or a sudden movement/i],
        'Stress and tension': [/tightens muscles/i],
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
      /cold reduces inflammation/i,
    ],
    table: {
      columns: ['Treatment', 'Benefit'],
      rows: {
        Stretching: [/flexible.*posture/i],
        Heat: [/relaxes muscles.*blood/i],
        Cold: [/swelling.*sharp pain/i],
        'Posture correction': [/prevent the pain from coming back/i],
        'Light activity': [/strengthens the muscles that support/i],
      },
    },
    drawings: [/from the side/i, /from the front/i, /from behind/i, /door/i],
  },
  {
    title: /massage and cupping/i,
    says: [
      /eases the feeling of tightness/i,
      /circulation/i,
      /gentle suction/i,
      /skin/i,
      /relax muscles/i,
      /raise local blood flow/i,
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
      /targeted relief does not have to mean frequent visits to a clinic/i,
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
      /stretch daily/i,
      /ergonomic chair/i,
      /pillow that keeps your neck/i,
    ],
    readAlso: ['/articles/dry-cupping-vs-wet-cupping'],
  },
  {
    title: /^When to see a doctor$/,
    pullOut: [/lasts more than a week/i, /becomes severe/i, /numbness, weakness or tingling in the arms/i],
  },
  {
    title: /questions/i,
    questions: [
      [/main cause/i, /posture and muscle strain are the most common/i],
      [/can stress cause/i, /^yes/i, /tense/i],
      [/exercise help/i, /gentle stretching and strengthening do help/i],
      [/how long/i, /a few days to two weeks with proper care/i],
      [/massage devices help/i, /support relaxation and local circulation when they are used correctly/i],
    ],
  },
  {
    title: /^Conclusion$/,
    says: [/common, but it can be managed/i, /knowing/i, /prevention/i, /supportive care/i],
  },
  { title: /^References$/ },
  { title: /share and get 15.% off/i, says: [/WhatsApp/, /Facebook/] },
];
