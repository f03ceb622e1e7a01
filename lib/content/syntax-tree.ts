/** The little that we need of mdast and hast, the trees of the Markdown compiler. */
export type SyntaxNode = {
  type: string;
  value?: string;
  /** Of a JSX element. */
  name?: string | null;
  attributes?: SyntaxAttribute[];
  /** Of a heading. */
  depth?: number;
  /** Of a link or a picture. */
  url?: string;
  /** Of a picture. */
  alt?: string | null;
  /** Of an HTML element. */
  tagName?: string;
  properties?: Record<string, string | number | boolean>;
  children?: SyntaxNode[];
  data?: { hProperties?: Record<string, string | number> };
  position?: { start: { line: number } };
};

type SyntaxAttribute = { type: string; name?: string; value?: string | { value: string } | null };

/** Visits a tree in reading order. */
export function visitTree(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const child of node.children ?? []) visitTree(child, visit);
}

/** What a reader reads in a node. */
export function textOf(node: SyntaxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(textOf).join('');
}

/** The attribute of a JSX element as it is written: `"x"` and `{1}` give `x` and `1`. */
export function attributeOf(node: SyntaxNode, name: string): string | null {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : value.value;
}

export function lineOf(node: SyntaxNode): number {
  return node.position?.start.line ?? 1;
}

/** HTML elements among the children of a node. */
export function elementsOf(node: SyntaxNode, tagName: string): SyntaxNode[] {
  return (node.children ?? []).filter((child) => child.type === 'element' && child.tagName === tagName);
}
