import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { ownerSection } from '@/lib/workflows/policies/owner-section';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';

/** How articles come about, and what the shop earns by them. */
export function writingSections(facts: PolicyFacts): PolicySection[] {
  return [
    ownerSection(facts, 'writing_review'),
    statement(
      'Sources',
      paragraphs(
        'A health statement in an article names a public medical source, which you find at its end. Where the evidence is weak, or studies disagree, the article says so.',
        'Every article has the date of its last change. A check refuses words that promise a cure, in articles as in everything else that we write.',
      ),
    ),
    statement(
      'How we earn money',
      paragraphs(
        'We sell the massager that some articles mention. That’s all we earn: there are no advertisements, no paid links and no commissions, and nobody pays to be mentioned.',
        'Where an article speaks of our own product, it says that it’s ours.',
      ),
    ),
    statement(
      'What articles are not',
      paragraphs(
        'An article can’t examine you. It doesn’t stand in for a doctor or a physiotherapist, and signs that need one come before anything that we sell.',
      ),
    ),
  ];
}
