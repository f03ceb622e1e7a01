import { type SyntaxNode, textOf } from './syntax-tree';

/** What stands under a `##` heading, as plain text, for the search. */
export type ArticlePassage = { id: string; title: string; text: string };

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** A remark plugin that reads the sections of a text into `passages`. It runs after the headings have their ids. */
export function collectPassages(passages: ArticlePassage[]): () => (tree: SyntaxNode) => void {
  return () => (tree) => {
    for (const node of tree.children ?? []) {
      const isSection = node.type === 'heading' && node.depth === 2;
      const passage = passages.at(-1);
      if (isSection) {
        const id = String(node.data?.hProperties?.id ?? '');
        passages.push({ id, title: textOf(node).trim(), text: '' });
      } else if (passage) passage.text = [passage.text, ...blocksOf(node)].filter(Boolean).join(' ');
    }
  };
}

/** The texts of the paragraphs, cells and small headings in a node, apart from each other. */
function blocksOf(node: SyntaxNode): string[] {
  const isBlock = BLOCKS.has(node.type) || (node.children ?? []).some(({ type }) => type === 'text');
  if (isBlock) return [textOf(node).replace(/\s+/g, ' ').trim()];
  return (node.children ?? []).flatMap(blocksOf);
}
