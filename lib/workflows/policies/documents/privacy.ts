import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { sellerSentence } from '@/lib/settings/seller-rows';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';
import { describeRetention, listInventory } from './data-inventory';

const STRIPE_RECEIVES =
  'Stripe, if you pay by card: your email address, what you’re buying and the amount. What you type on its page goes to Stripe alone.';

/** What is kept, how long, and who else receives it; basis, contact and rights are the owner's to say. */
export function privacySections(facts: PolicyFacts): PolicySection[] {
  return [
    statement(
      'In short',
      paragraphs(
        'You can read everything here without telling us who you are. There’s no advertising, no analytics service and no account to create.',
        'When you buy, we ask for what a courier needs. We don’t sell or rent data to anybody.',
      ),
    ),
    statement('Who decides how it’s used', [
      ...paragraphs(sellerSentence('Your data is kept by', facts.settings)),
      { kind: 'links', links: [{ label: 'Contact and who sells', href: '/policies/contact' }] },
    ]),
    ownerSection(facts, 'privacy_contact'),
    statement('What we keep, why and for how long', [
      {
        kind: 'table',
        caption: 'All data about people that this shop keeps. Each night it deletes what is past its time.',
        head: ['What', 'Why', 'How long'],
        rows: listInventory(facts.payment.known).map((entry) => [
          entry.what,
          entry.why,
          describeRetention(entry),
        ]),
      },
    ]),
    statement('Who else receives it', [
      {
        kind: 'list',
        items: [
          ...(facts.payment.known.includes('card') ? [STRIPE_RECEIVES] : []),
          'The courier: your name, address and phone number, and the amount to collect if you pay in cash.',
          'The companies that run our server and carry our email, which process data for us.',
          'Authorities, where the law obliges us.',
        ],
      },
    ]),
    statement('Cookies', [
      ...paragraphs('Every cookie is listed on a page of its own.'),
      { kind: 'links', links: [{ label: 'Cookies and storage', href: '/policies/cookies' }] },
    ]),
    ownerSection(facts, 'privacy_rights'),
  ];
}
