/** What people ask before they buy the device. Plain text: search engines read it too. */
export const PRODUCT_FAQ = [
  {
    question: 'Will it leave marks?',
    answer:
      'Probably. Suction draws blood to the skin, and round marks for some days are usual. On darker skin they can stay for weeks or months. A lower level and a shorter time leave fainter ones. Leave a place alone until its mark is gone.',
  },
  {
    question: 'Does it hurt?',
    answer: 'It shouldn’t. It should feel like a firm pull. Stop at pain, blisters or dizziness.',
  },
  {
    question: 'Can it treat my neck pain?',
    answer:
      'No. It may help you relax tight muscles, but it doesn’t treat or cure a condition. See a doctor when pain is severe, keeps getting worse, lasts more than a week without easing or hasn’t gone after a few weeks, and at once when it comes with numbness, weakness or tingling in the arms.',
  },
  {
    question: 'How long and how often can I use it?',
    answer:
      'Stay 3 to 5 minutes in one place, then move on. Ten minutes is the upper limit, not a target. Use it on two or three days a week at most, and never where the last mark is still there.',
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
