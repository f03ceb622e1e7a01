import type { PaymentMethod } from '@/lib/pricing/payment-methods';

type Question = { question: string; answer: string };

const BY_CARD =
  'You can also pay by card: that happens on Stripe’s own page, and your card number never reaches us.';

/** What people ask before they know the product. @param methods how the shop can be paid. */
export function homeQuestions(methods: readonly PaymentMethod[]): readonly Question[] {
  const inCash = 'Yes. Within Pakistan you can pay the courier in cash when your order arrives.';
  return [
    {
      question: 'What is cupping?',
      answer:
        'A cup is set on the skin and draws it up a little. Dry cupping, which this device does, leaves the skin whole. It is an old practice; how much it helps is not settled, and our articles say so with their sources.',
    },
    {
      question: 'Is it a medical device?',
      answer:
        'No. It’s sold for comfort, and it isn’t registered or approved as a medical device. It may help you relax tight muscles. It doesn’t treat, cure or heal a condition, and it doesn’t replace a doctor.',
    },
    {
      question: 'Can I pay in cash?',
      answer: methods.includes('card') ? `${inCash} ${BY_CARD}` : inCash,
    },
    {
      question: 'Do I need an account?',
      answer:
        'No. After you order, we email you a link to your order. You can also find it again with its number and your email address.',
    },
  ];
}
