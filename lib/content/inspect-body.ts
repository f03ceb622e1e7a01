import { ARTICLE_COMPONENT_NAMES, type ArticleSection } from './article';
import { attributeOf, lineOf, type SyntaxNode, textOf, visitTree } from './syntax-tree';

type Mention = { line: number; slug: string };

/** What a text says about itself and where it points, with lines for the faults found later. */
export type BodyFindings = {
  sections: ArticleSection[];
  words: number;
  citations: { line: number; referenceId: number }[];
  articleMentions: Mention[];
  productMentions: Mention[];
  hasFaq: boolean;
  faults: { line: number; message: string }[];
};

const ARTICLE_PATH = /^\/articles\/([^/#?]+)/;

/**
 * A remark plugin that reads a text into `findings`, and prepares it on the way: headings get ids, each citation
 * learns which mention of its reference it is and loses the space before it.
 */
export function inspectBody(findings: BodyFindings): () => (tree: SyntaxNode) => void {
  return () => (tree) => {
    const usedIds = new Set<string>();
    visitTree(tree, (node) => {
      pullCitationsClose(node);
      if (node.type === 'heading') readHeading({ node, findings, usedIds });
      if (node.type === 'link')
        mentionArticle(findings, lineOf(node), ARTICLE_PATH.exec(node.url ?? '')?.[1]);
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        readComponent(node, findings);
      if (node.type === 'mdxjsEsm' || isCode(node)) {
        findings.faults.push({
          line: lineOf(node),
          message: 'an article holds text and components, not code',
        });
      }
    });
    findings.words = textOf(tree).split(/\s+/).filter(Boolean).length;
  };
}

export function noFindings(): BodyFindings {
  return {
    sections: [],
    words: 0,
    citations: [],
    articleMentions: [],
    productMentions: [],
    hasFaq: false,
    faults: [],
  };
}

function readHeading(input: { node: SyntaxNode; findings: BodyFindings; usedIds: Set<string> }): void {
  const { node, findings, usedIds } = input;
  if (node.depth === 1) {
    findings.faults.push({ line: lineOf(node), message: 'begin sections with ##: the title is the only #' });
  }
  const title = textOf(node).trim();
  const id = uniqueId(title, usedIds);
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

function readComponent(node: SyntaxNode, findings: BodyFindings): void {
  const line = lineOf(node);
  if (!ARTICLE_COMPONENT_NAMES.some((name) => name === node.name)) {
    findings.faults.push({ line, message: `<${node.name ?? ''}> is not a component of articles` });
    return;
  }
  if (node.name === 'Faq') findings.hasFaq = true;
  if (node.name === 'Cite') readCitation(node, findings);
  if (node.name !== 'ReadAlso' && node.name !== 'ProductCard') return;
  const slug = attributeOf(node, 'slug');
  if (!slug) findings.faults.push({ line, message: `<${node.name}> needs a slug` });
  else if (node.name === 'ReadAlso') mentionArticle(findings, line, slug);
  else findings.productMentions.push({ line, slug });
}

function readCitation(node: SyntaxNode, findings: BodyFindings): void {
  const referenceId = Number(attributeOf(node, 'id'));
  if (!Number.isInteger(referenceId) || referenceId < 1) {
    findings.faults.push({ line: lineOf(node), message: '<Cite> needs the id of a reference: id={1}' });
    return;
  }
  findings.citations.push({ line: lineOf(node), referenceId });
  const occurrence = findings.citations.filter((citation) => citation.referenceId === referenceId).length;
  const isJoined = attributeOf(node, 'joined') !== null;
  node.attributes = [
    { type: 'mdxJsxAttribute', name: 'id', value: String(referenceId) },
    { type: 'mdxJsxAttribute', name: 'occurrence', value: String(occurrence) },
    ...(isJoined ? [{ type: 'mdxJsxAttribute', name: 'joined', value: 'true' }] : []),
  ];
}

function mentionArticle(findings: BodyFindings, line: number, slug: string | undefined): void {
  if (slug) findings.articleMentions.push({ line, slug });
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
