import type { PolicyBlock } from './policy-document';

/** A block as lines of plain text. Links lead to pages that are found in other ways. */
export function blockLines(block: PolicyBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table':
      return block.rows.map(([first, ...cells]) => `- ${first}: ${cells.join('; ')}`);
    case 'links':
      return [];
  }
}
