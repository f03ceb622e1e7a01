import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** How long each product's warranty is, as its own page says, and the owner's terms. */
export function warrantySections(facts: PolicyFacts): PolicySection[] {
  const rows = facts.products.flatMap(({ title, warranty }) => (warranty ? [[title, warranty]] : []));
  return [
    ...(rows.length > 0
      ? [
          statement('How long it lasts', [
            {
              kind: 'table' as const,
              caption: 'The warranty of each product.',
              head: ['Product', 'Warranty'],
              rows,
            },
          ]),
        ]
      : []),
    ownerSection(facts, 'warranty_terms'),
    statement('If it gets too hot, swells or smells', [
      ...paragraphs(
        'Stop using it, unplug it and keep it away from anything that burns. Don’t charge it again, and don’t post it before you’ve spoken to us.',
      ),
      {
        kind: 'links',
        links: [{ label: 'Contact and who sells', href: '/policies/contact' }],
      },
    ]),
  ];
}
