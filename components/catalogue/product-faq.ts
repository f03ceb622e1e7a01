/** What people ask before they buy the device. Plain text: search engines read it too. */
export const PRODUCT_FAQ = [
  {
    question: 'Will it leave marks?',
    answer:
      'Probably. Suction draws blood to the skin, and round marks that stay for some days are usual. A lower level and a shorter time leave fainter ones. Leave a place alone until its mark has faded.',
  },
  {
    question: 'Does it hurt?',
    answer:
      'It should feel like a firm pull. If it hurts, go down a level or stop. Pain, blisters or dizziness mean that you stop for the day.',
  },
  {
    question: 'Can it treat my neck pain?',
    answer:
      'No. It may help you relax tight muscles, and many people find that pleasant; it does not treat or cure a condition. See a doctor when pain lasts more than a week, becomes severe, or comes with numbness, weakness or tingling in the arms.',
  },
  {
    question: 'Can I reach my own back with it?',
    answer:
      'The tops and backs of the shoulders, yes. For the place between the shoulder blades, ask somebody to set it down and lift it off.',
  },
  {
    question: 'Is this wet cupping?',
    answer:
      'No. The skin stays whole: this is dry suction only. Wet cupping breaks the skin and belongs in the hands of a trained practitioner with sterile equipment, never at home.',
  },
] as const;
