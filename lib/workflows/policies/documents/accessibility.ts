import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** What the project tests of each page, and what only the owner knows. */
export function accessibilitySections(facts: PolicyFacts): PolicySection[] {
  return [
    statement('What we aim for', [
      ...paragraphs(
        'Everybody should be able to read, choose and buy here. We aim for level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.',
      ),
      {
        kind: 'list',
        items: [
          'You can read, fill the cart and order with the keyboard alone, and without JavaScript.',
          'Every field has a label, every error is named beside its field, and you can always see where you are.',
          'Pages work at 200% zoom and on screens 320 pixels wide, in light and dark, with high contrast and with less motion.',
          'Pictures are described, and nothing is said by colour alone.',
        ],
      },
    ]),
    statement(
      'How it’s tested',
      paragraphs(
        'Each kind of page is checked automatically with axe in light and dark, at 200% zoom, with forced colours and with a keyboard, before every release. Automatic checks find a part of all barriers; they don’t replace people.',
      ),
    ),
    ownerSection(facts, 'accessibility_feedback'),
  ];
}
