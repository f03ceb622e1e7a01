import { countriesInSentence } from '@/lib/core/country-name';
import { withdrawalDaysIn } from '@/lib/markets/market-rules';
import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** The owner's terms, and how a refund reaches the buyer. */
export function returnsSections(facts: PolicyFacts): PolicySection[] {
  return [
    ownerSection(facts, 'returns_terms'),
    ...withdrawalSections(facts),
    statement('How your money comes back', [
      {
        kind: 'table',
        caption: 'How we refund each way to pay.',
        head: ['You paid', 'We refund'],
        rows: facts.payment.known.map((method) => [
          PAYMENT_METHOD_TEXTS[method].name,
          PAYMENT_METHOD_TEXTS[method].howRefunded,
        ]),
      },
      ...paragraphs('We email you when a refund has been sent.'),
    ]),
    statement('Where to write', [
      ...paragraphs('Please contact us before you send anything back.'),
      {
        kind: 'links',
        links: [
          { label: 'Contact and who sells', href: '/policies/contact' },
          { label: 'Find your order', href: '/orders/find' },
        ],
      },
    ]),
  ];
}

/** For the countries whose law lets buyers withdraw, of those that orders can go to. */
function withdrawalSections({ countries }: PolicyFacts): PolicySection[] {
  const periods = new Set(countries.flatMap(({ code }) => withdrawalDaysIn(code) ?? []));
  return [...periods].map((days) => {
    const names = countries.filter(({ code }) => withdrawalDaysIn(code) === days).map(({ name }) => name);
    return statement(`Your right to withdraw: ${countriesInSentence(names)}`, [
      ...paragraphs(
        `If you’re a consumer and we delivered to you there, you can withdraw from your purchase within ${days} days of the day you receive it. You don’t have to give a reason. This right comes on top of our return terms.`,
        'To withdraw, tell us so by email or by post before that time is over. Your order’s own page has a text ready to send, or write:',
      ),
      {
        kind: 'list',
        items: [
          'that you withdraw from your purchase;',
          'the order number, and the day you ordered or received it;',
          'your name and address, and the date.',
        ],
      },
      ...paragraphs(
        'Send the goods back within 14 days of telling us. We refund what you paid, our standard delivery charge included, within 14 days of hearing from you, but may wait until the goods have arrived or you’ve shown that you sent them. You pay for sending them back unless our return terms say otherwise.',
      ),
    ]);
  });
}
