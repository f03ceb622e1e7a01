import ts from 'typescript';

/** A text of a source file, with the lines (from 1) of its first and last character. */
export type SourceText = { text: string; line: number; lastLine: number };

/** What people are never shown, by the name of the attribute or property that holds it. */
const UNSEEN = new Set([
  'className',
  'class',
  'style',
  'href',
  'src',
  'id',
  'd',
  'viewBox',
  'key',
  'htmlFor',
]);
/** What stands for a value that is not known before somebody looks at the page. */
const VALUE = 'value';

/**
 * The texts of a source file that a person may read: string literals, templates, and JSX with its inline elements as
 * one text. Each list is a top-level statement, whose texts are judged together. Names of modules, types, statements of
 * SQL, the messages of errors and of the log are left out.
 */
export function extractTexts(fileName: string, source: string): SourceText[][] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, false);
  return file.statements.map((statement) => {
    const texts: SourceText[] = [];
    const add = (node: ts.Node, text: string) => {
      const clean = cleanText(text);
      if (!isProse(clean)) return;
      const line = lineAt(file, skipTrivia(source, node));
      texts.push({ text: clean, line, lastLine: lineAt(file, node.end) });
    };
    visit(statement, add, false);
    return texts;
  });
}

type Add = (node: ts.Node, text: string) => void;

/** @param isInText the text of JSX has been taken already, and only what stands inside braces and attributes is left. */
function visit(node: ts.Node, add: Add, isInText: boolean): void {
  if (isUnseen(node)) return;
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    const takesText = !isInText && node.children.some((child) => ts.isJsxText(child) && child.text.trim());
    if (takesText) add(node, flatten(node));
    const visitInside = (child: ts.Node) => visit(child, add, isInText || takesText);
    ts.forEachChild(node, visitInside);
    return;
  }
  if (ts.isJsxText(node)) {
    if (!isInText) add(node, node.text);
    return;
  }
  if (ts.isJsxAttribute(node)) {
    if (node.initializer) visit(node.initializer, add, false);
    return;
  }
  const literal = literalText(node);
  if (literal !== null) add(node, literal);
  ts.forEachChild(node, (child) => visit(child, add, isInText && ts.isJsxElement(child)));
}

function isUnseen(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isTaggedTemplateExpression(node)) return true;
  if (ts.isJsxAttribute(node)) return UNSEEN.has(nameOf(node.name));
  if (ts.isPropertyAssignment(node)) return UNSEEN.has(nameOf(node.name));
  if (ts.isNewExpression(node)) return /Error$/.test(nameOf(node.expression));
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return /^(?:console|log|logger)$/.test(nameOf(node.expression.expression));
}

function nameOf(node: ts.Node): string {
  return ts.isIdentifier(node) ? node.text : '';
}

function literalText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join('');
}

/** The text of an element as it is read, with that of the elements inside it. */
function flatten(node: ts.JsxElement | ts.JsxFragment): string {
  return node.children
    .map((child) => {
      if (ts.isJsxText(child)) return child.text;
      if (ts.isJsxElement(child) || ts.isJsxFragment(child)) return flatten(child);
      if (ts.isJsxExpression(child) && child.expression) return literalText(child.expression) ?? VALUE;
      return ' ';
    })
    .join('');
}

/** HTML of mails loses its tags. */
function cleanText(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isProse(text: string): boolean {
  return /\p{L}{2}/u.test(text) && (text.includes(' ') || /^\p{Lu}/u.test(text));
}

function skipTrivia(source: string, node: ts.Node): number {
  const before = /^\s*/.exec(source.slice(node.pos, node.end))?.[0] ?? '';
  return node.pos + before.length;
}

function lineAt(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}
