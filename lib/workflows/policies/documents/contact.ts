import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { sellerRows } from '@/lib/settings/seller-rows';
import type { ShopSettings } from '@/lib/settings/shop-settings';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** Who runs the shop and how to reach them. */
export function contactSections(facts: PolicyFacts): PolicySection[] {
  const { settings } = facts;
  const links = contactLinks(settings);
  return [
    statement('Who sells', [
      { kind: 'table', caption: 'The seller of this shop.', head: ['', ''], rows: sellerRows(settings) },
    ]),
    statement('How to reach us', [
      ...paragraphs('For anything about an order, please give its number.'),
      ...(links.length > 0
        ? [{ kind: 'links' as const, links }]
        : paragraphs('The shop’s contact details haven’t been entered yet.')),
      { kind: 'links', links: [{ label: 'Find your order', href: '/orders/find' }] },
    ]),
    statement(
      'If you’re hurt or unwell',
      paragraphs(
        'We aren’t doctors and can’t give medical advice. In an emergency call your local emergency number, which is 1122 in most of Pakistan.',
        'If the massager has hurt you or somebody else, please tell us too, so that we can look into it.',
      ),
    ),
    ownerSection(facts, 'contact_registration'),
  ];
}

function contactLinks({ contactEmail, contactPhone, whatsappNumber }: ShopSettings) {
  return [
    ...(contactEmail ? [{ label: `Email ${contactEmail}`, href: `mailto:${contactEmail}` }] : []),
    ...(contactPhone ? [{ label: 'Call us', href: `tel:${contactPhone}` }] : []),
    ...(whatsappNumber
      ? [{ label: 'Write on WhatsApp', href: `https://wa.me/${whatsappNumber.slice(1)}` }]
      : []),
  ];
}
