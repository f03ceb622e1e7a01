import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { summariseContract } from '@/lib/pricing/payment-summary';
import { sellerSentence } from '@/lib/settings/seller-rows';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** How an order becomes a contract here, and what the owner says of law and liability. */
export function termsSections(facts: PolicyFacts): PolicySection[] {
  return [
    statement('Who you buy from', [
      ...paragraphs(sellerSentence('You buy from', facts.settings)),
      { kind: 'links', links: [{ label: 'Contact and who sells', href: '/policies/contact' }] },
    ]),
    statement(
      'Your order',
      paragraphs(
        'The button at the end of checkout places an order that you have to pay for. It shows the total, delivery included.',
        `${summariseContract(facts.payment.configured)} We confirm it by email, with these terms’ versions kept with your order.`,
        'Prices, and the delivery charge, are those shown when you order. If one changes while you’re at checkout, we tell you and ask again.',
        'Before you order, we ask you to confirm that you’ve read who shouldn’t use the massager. It’s for comfort, and not a treatment for any condition.',
      ),
    ),
    statement('Cancelling and returning', [
      ...paragraphs(
        'Our return terms say until when you can cancel, and how to send something back.',
        'If we can’t deliver, because the last one has been sold for example, we tell you and refund what you’ve paid.',
      ),
      {
        kind: 'links',
        links: [
          { label: 'Delivery', href: '/policies/delivery' },
          { label: 'Payment', href: '/policies/payment' },
          { label: 'Returns and refunds', href: '/policies/returns' },
          { label: 'Warranty', href: '/policies/warranty' },
        ],
      },
    ]),
    ownerSection(facts, 'terms_conditions'),
    statement(
      'Which version applies',
      paragraphs(
        'The version that was in force when you ordered applies to your order. Your order’s page links to it, and it stays readable there.',
      ),
    ),
  ];
}
