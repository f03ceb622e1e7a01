import type { PolicyBlock } from './policy-document';

const ITEM = /^[-*•]\s+/;

/** What somebody typed, as blocks: an empty line ends a paragraph, lines that begin with a hyphen are a list. */
export function parsePolicyText(text: string): PolicyBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(parseParagraph);
}

function parseParagraph(part: string): PolicyBlock[] {
  const blocks: PolicyBlock[] = [];
  for (const line of part.split('\n').map((each) => each.trim())) {
    const last = blocks.at(-1);
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph') last.text += ` ${line}`;
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}
