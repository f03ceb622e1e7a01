import type { SectionFacts } from './expect-facts';
import { WARNING_SIGNS } from './safety-facts';

/** What dry and wet cupping are, how they differ, and which of them a device at home can be. */
export const DRY_AND_WET_FACTS: readonly SectionFacts[] = [
  {
    title: /^In short$/,
    says: [/dry cupping/i, /wet cupping/i, /hijama/i, /may help you relax tight muscles/i],
  },
  { title: /what dry cupping is/i, says: [/suction/i, /pump/i, /flame/i, /nothing enters the skin/i] },
  { title: /what wet cupping is/i, says: [/shallow cuts or pricks/i, /blood/i, /opens the skin/i] },
  {
    title: /who does it/i,
    says: [/trained/i, /used once/i, /sealed packet/i, /at home/i],
  },
  { title: /marks/i, says: [/firm pull/i, /round marks/i, /some days/i, /sting/i] },
  {
    title: /what people use each for/i,
    says: [/tight muscles/i, /headache/i],
    readAlso: ['/articles/upper-back-and-neck-pain'],
  },
  { title: /evidence/i, says: [/weak/i, /NCCIH/, /none was of high quality/i] },
  {
    title: /^Risks$/,
    says: [/burns/i, /infection/i, /blisters/i, /hepatitis/i, /loss of blood/i, /disputed/i],
  },
  {
    title: /who should avoid which/i,
    table: {
      caption: /who should avoid/i,
      columns: ['Situation', 'Dry cupping', 'Wet cupping'],
      rows: {
        'Broken, irritated or infected skin': [/avoid/i, /avoid/i],
        'Varicose veins': [/avoid/i, /avoid/i],
        'Front or sides of the neck, head, face': [/never/i, /never/i],
        'Heart, kidney or liver failure': [/avoid/i, /avoid/i],
        'Bleeding disorder or blood thinners': [/ask first/i, /avoid/i],
        'Deep vein thrombosis': [/never near the clot/i, /avoid/i],
        'Pacemaker or other implant': [/ask first/i, /avoid/i],
        'Cancer, under treatment or in the past': [/ask first/i, /avoid/i],
        Pregnancy: [/ask first/i, /avoid/i],
        'Loss of feeling from diabetes or anything else': [/ask first/i, /avoid/i],
        'Medicine that makes skin sensitive to light': [/no red light/i, /ask first/i],
      },
    },
    drawings: [/from behind/i, /from the front/i],
  },
  {
    title: /side by side/i,
    table: {
      caption: /compared/i,
      columns: ['What to compare', 'Dry cupping', 'Wet cupping (hijama)'],
      rows: {
        'What happens': [/suction/i, /cuts/i],
        'Who does it': [/home/i, /trained practitioner only/i],
        Where: [/home/i, /never at home/i],
        Equipment: [/clean/i, /sterile, single use/i],
        Feeling: [/pull/i, /sting/i],
        Marks: [/round marks/i, /wounds/i],
        'Main risks': [/blisters/i, /infection/i],
        'Evidence for pain': [/weak/i, /weak/i],
      },
    },
  },
  {
    title: /medical help/i,
    pullOut: [...WARNING_SIGNS, /burn that blisters/i, /20 minutes/i, /within 72 hours/i],
  },
  {
    title: /device at home/i,
    says: [/dry family, always/i, /not a hijama tool/i],
    readAlso: ['/articles/buy-cupping-therapy-set-online-in-pakistan'],
    buyable: /NUE.* Cupping Massager/,
  },
  {
    title: /questions/i,
    questions: [
      [/main difference/i, /suction only/i],
      [/wet cupping at home/i, /^no/i],
      [/how long do cupping marks last/i, /some days/i, /months/i],
      [/toxins/i, /no good evidence/i],
    ],
  },
  { title: /^Conclusion$/ },
  { title: /^References$/ },
];
