import { lineOf, type SyntaxNode, textOf } from './syntax-tree';

const CAPTION = /^Table:\s*/;

/**
 * Finds the captions among the children of a node: a paragraph "Table: what it shows" right above a table, which is how
 * Pandoc writes one. The mark is taken off and `label-tables` makes a `<caption>` of the rest.
 * @returns issues: tables without a caption, captions without a table.
 */
export function markTableCaptions(parent: SyntaxNode): { line: number; message: string }[] {
  const children = parent.children ?? [];
  return children.flatMap((child, index) => {
    const line = lineOf(child);
    if (isCaption(child)) {
      if (children[index + 1]?.type !== 'table')
        return [{ line, message: 'a caption "Table: …" stands right above its table' }];
      takeMarkOff(child);
      return [];
    }
    const before = children[index - 1];
    if (child.type !== 'table' || before?.data?.hProperties?.dataCaption) return [];
    return [{ line, message: 'a table needs a caption: write "Table: what it shows" above it' }];
  });
}

function isCaption(node: SyntaxNode): boolean {
  return node.type === 'paragraph' && CAPTION.test(textOf(node));
}

function takeMarkOff(paragraph: SyntaxNode): void {
  paragraph.data = { hProperties: { dataCaption: 'true' } };
  const first = paragraph.children?.[0];
  if (first?.type === 'text') first.value = first.value?.replace(CAPTION, '') ?? '';
}
