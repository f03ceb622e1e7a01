import type { SectionFacts } from './expect-facts';
import { WARNING_SIGNS } from './safety-facts';

/** What a buyer in Pakistan has to know, wherever they buy. */
export const BUYING_FACTS: readonly SectionFacts[] = [
  { title: /^Introduction$/, says: [/even if you buy somewhere else/i] },
  {
    title: /safety first/i,
    says: [/dry only at home/i, /ask a doctor first/i, /lasts more than a week/i],
    pullOut: WARNING_SIGNS,
    readAlso: ['/articles/dry-cupping-vs-wet-cupping'],
  },
  {
    title: /kinds of sets/i,
    table: {
      caption: /kinds/i,
      columns: ['Kind', 'How it makes suction', 'Good for', 'Watch out for'],
      rows: {
        Glass: [/flame/i, /clinic/i, /burns/i],
        Silicone: [/squeeze/i, /trying/i, /tears/i],
        Pump: [/hand pump/i, /low cost/i, /too far/i],
        Powered: [/motor/i, /levels/i, /heat without a limit/i],
      },
    },
  },
  {
    title: /what to check/i,
    says: [
      /suction control/i,
      /heat limits and automatic cut-off/i,
      /charging/i,
      /materials/i,
      /cleaning/i,
      /warranty/i,
      /returns/i,
    ],
  },
  { title: /price and delivery in Pakistan/i, says: [/delivery/i, /courier/i, /customs/i] },
  { title: /cash on delivery or card/i, says: [/cash on delivery/i, /card/i, /payment page/i] },
  { title: /bad seller/i, says: [/certificate/i, /reviews/i, /countdown/i, /in advance/i] },
  {
    title: /checklist/i,
    table: {
      caption: /what to check/i,
      columns: ['Check', 'What a good answer looks like'],
      rows: {
        Suction: [/gentle lowest/i],
        Heat: [/automatic cut-off/i],
        Charging: [/USB/],
        Material: [/smooth rim/i],
        Cleaning: [/wipes clean/i],
        Warranty: [/in writing/i],
        Returns: [/money comes back/i],
        Seller: [/address/i],
        Claims: [/no promises about disease/i],
      },
    },
  },
  { title: /goes wrong/i, says: [/consumer courts .* closed on 29 July 2025/i, /sessions/i, /1799/] },
  {
    title: /our device/i,
    says: [/same list/i, /may help you relax tight muscles/i, /product page/i],
    buyable: /NUE.* Cupping Massager/,
    readAlso: ['/articles/upper-back-and-neck-pain'],
  },
  {
    title: /questions/i,
    questions: [
      [/beginner/i, /low/i],
      [/cash on delivery safer/i, /card/i],
      [/blades or lancets/i, /^no/i],
      [/get rid of my pain/i, /weak and mixed/i],
    ],
  },
  { title: /^Conclusion$/ },
  { title: /^References$/ },
];
