import type { MeasuredPicture } from './article';
import type { BodyFindings, BodyPassage } from './body-findings';
import { markTableCaptions } from './mark-table-captions';
import { readComponent } from './read-component';
import { lineOf, type SyntaxNode, textOf, visitTree } from './syntax-tree';

type Inspection = {
  findings: BodyFindings;
  /** Those that lie beside the article, by file name. */
  pictures: ReadonlyMap<string, MeasuredPicture>;
};

const PASSAGES = ['paragraph', 'heading', 'tableCell'];

/** A component that is written on one line holds its words without a paragraph around them. */
function isPassage(node: SyntaxNode): boolean {
  if (PASSAGES.includes(node.type)) return true;
  return node.type === 'mdxJsxFlowElement' && (node.children ?? []).some(({ type }) => type === 'text');
}

/**
 * A remark plugin that reads a text into `findings`, and prepares it on the way: headings get ids, pictures their
 * sizes, tables their captions, each citation learns which mention of its reference it is and loses the space before it.
 */
export function inspectBody(inspection: Inspection): () => (tree: SyntaxNode) => void {
  const { findings } = inspection;
  return () => (tree) => {
    const rowLabels = new Map<SyntaxNode, string>();
    visitTree(tree, (node) => {
      pullCitationsClose(node);
      findings.issues.push(...markTableCaptions(node));
      if (node.type === 'tableRow') labelCells(node, rowLabels);
      if (isPassage(node)) findings.passages.push(passageOf(node, rowLabels));
      if (node.type === 'heading') readHeading(node, findings);
      if (node.type === 'link' || node.type === 'definition')
        findings.links.push({ line: lineOf(node), url: node.url ?? '' });
      if (node.type === 'image') readPicture(node, inspection);
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        readComponent(node, findings);
      if (node.type === 'imageReference')
        findings.issues.push({
          line: lineOf(node),
          message: 'write a picture as ![what it shows](file.jpg)',
        });
      if (node.type === 'mdxjsEsm' || isCode(node)) {
        const message = 'an article holds text and components, not code';
        findings.issues.push({ line: lineOf(node), message });
      }
    });
    findings.words = findings.passages.reduce((sum, { text }) => sum + countWords(text), 0);
  };
}

/** A row speaks of what its first cell names. */
function labelCells(row: SyntaxNode, rowLabels: Map<SyntaxNode, string>): void {
  const [first, ...others] = row.children ?? [];
  if (first) for (const cell of others) rowLabels.set(cell, textOf(first));
}

function passageOf(node: SyntaxNode, rowLabels: ReadonlyMap<SyntaxNode, string>): BodyPassage {
  const rowLabel = rowLabels.get(node);
  const isHeading = node.type === 'heading';
  return {
    line: lineOf(node),
    text: textOf(node),
    ...(isHeading ? { isHeading } : {}),
    ...(rowLabel === undefined ? {} : { rowLabel }),
  };
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function readHeading(node: SyntaxNode, findings: BodyFindings): void {
  if (node.depth === 1) {
    findings.issues.push({ line: lineOf(node), message: 'begin sections with ##: the title is the only #' });
  }
  const title = textOf(node).trim();
  const id = uniqueId(title, findings.anchors);
  node.data = { hProperties: { id } };
  if (node.depth === 2) findings.sections.push({ id, title });
}

function uniqueId(title: string, usedIds: Set<string>): string {
  const base =
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section';
  let id = base;
  for (let n = 2; usedIds.has(id); n += 1) id = `${base}-${n}`;
  usedIds.add(id);
  return id;
}

/** `![what it shows](file.jpg)`: the file lies beside the article. */
function readPicture(node: SyntaxNode, { findings, pictures }: Inspection): void {
  const line = lineOf(node);
  const file = node.url ?? '';
  if (!node.alt?.trim()) {
    const message = `the picture "${file}" has no text for those who do not see it: ![what it shows](${file})`;
    findings.issues.push({ line, message });
  } else findings.passages.push({ line, text: node.alt });
  const picture = pictures.get(file);
  if (!picture) {
    findings.issues.push({ line, message: `there is no picture "${file}" beside the article` });
    return;
  }
  node.url = picture.name;
  node.data = { hProperties: { width: picture.width, height: picture.height, 'data-blur': picture.blur } };
}

/** "million, <Cite/>" is pleasant to write; on the page a number belongs to the word, or the number, before it. */
function pullCitationsClose(parent: SyntaxNode): void {
  const children = parent.children ?? [];
  children.forEach((child, index) => {
    if (child.name !== 'Cite') return;
    const before = children[index - 1];
    if (before?.type === 'text') before.value = before.value?.trimEnd() ?? '';
    const last = before?.value === '' ? children[index - 2] : before;
    if (last?.name === 'Cite')
      child.attributes?.push({ type: 'mdxJsxAttribute', name: 'joined', value: 'true' });
  });
}

function isCode(node: SyntaxNode): boolean {
  const isExpression = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
  return isExpression && !/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '');
}
