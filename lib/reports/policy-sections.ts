import { blockLines } from '@/lib/policies/block-lines';
import { type PolicyDocument, sectionAnchor } from '@/lib/policies/policy-document';
import type { SearchableSection } from '@/lib/search/searchable-page';

/** The sections of a policy for the search; none before its first version is recorded, while the shop is built. */
export function policySections(document: PolicyDocument | undefined): SearchableSection[] {
  return (document?.sections ?? []).map((section) => ({
    anchor: sectionAnchor(section),
    title: section.heading,
    text: section.blocks.flatMap(blockLines).map(asSentence).join(' '),
  }));
}

/** A line of a list or table, so that it does not run into the next one. */
function asSentence(line: string): string {
  return line.replace(/^- /, '').replace(/[^.!?:]$/, '$&.');
}
