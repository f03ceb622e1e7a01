import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** The owner's terms, and how a refund reaches the buyer. */
export function returnsSections(facts: PolicyFacts): PolicySection[] {
  return [
    ownerSection(facts, 'returns_terms'),
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
