import { ARTICLE_COMPONENT_NAMES, DRAWING_NAMES } from './article';
import type { BodyFindings } from './body-findings';
import { attributeOf, lineOf, type SyntaxNode, textOf } from './syntax-tree';

/** Reads one component of a text into `findings`; what is wrong with it is an issue there. */
export function readComponent(node: SyntaxNode, findings: BodyFindings): void {
  const line = lineOf(node);
  const report = (message: string) => findings.issues.push({ line, message });
  switch (ARTICLE_COMPONENT_NAMES.find((name) => name === node.name)) {
    case undefined:
      report(`<${node.name ?? ''}> is not a component of articles`);
      return;
    case 'Cite':
      readCitation(node, findings);
      return;
    case 'Drawing':
      readDrawing(node, findings);
      return;
    case 'Faq':
      findings.hasFaq = true;
      return;
    case 'ReadAlso':
    case 'ProductCard':
      readSlugComponent(node, findings);
      return;
    case 'SafetyNote':
      findings.anchors.add('safety-note');
      findings.hasSafetyNote = true;
      return;
    case 'SeeADoctor':
      findings.warnings.push({ line, isWholeList: textOf(node).trim() === '' });
  }
}

function readCitation(node: SyntaxNode, findings: BodyFindings): void {
  const referenceId = Number(attributeOf(node, 'id'));
  if (!Number.isInteger(referenceId) || referenceId < 1) {
    findings.issues.push({ line: lineOf(node), message: '<Cite> needs the id of a reference: id={1}' });
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

function readDrawing(node: SyntaxNode, findings: BodyFindings): void {
  const line = lineOf(node);
  const name = attributeOf(node, 'name');
  if (!DRAWING_NAMES.some((known) => known === name)) {
    const message = `<Drawing>: there is no "${name ?? ''}"; there are ${DRAWING_NAMES.join(', ')}`;
    findings.issues.push({ line, message });
  }
  if (textOf(node).trim() === '')
    findings.issues.push({ line, message: '<Drawing> needs a caption between its tags' });
}

function readSlugComponent(node: SyntaxNode, findings: BodyFindings): void {
  const line = lineOf(node);
  const slug = attributeOf(node, 'slug');
  if (!slug) {
    findings.issues.push({ line, message: `<${node.name}> needs a slug` });
    return;
  }
  const hasText = textOf(node).trim() !== '';
  if (node.name === 'ReadAlso') {
    findings.readAlso.push({ line, slug });
    if (!hasText) findings.issues.push({ line, message: '<ReadAlso> needs a teaser between its tags' });
    return;
  }
  findings.productCards.push({ line, slug });
  if (hasText) {
    const message = '<ProductCard>: what it has to do with the article is the `context` in the front matter';
    findings.issues.push({ line, message });
  }
}
