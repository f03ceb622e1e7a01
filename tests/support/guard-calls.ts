import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { PERMISSIONS, type Permission } from '@/lib/auth/authorisation/permissions';

/** The authorisation check that a page, an action or a handler makes before anything else. */
export type Guard =
  /** One permission, or those that its input decides between (empty when they are not literals). */
  | { kind: 'permission'; permissions: Permission[] }
  /** Any signed-in staff. */
  | { kind: 'signed-in' }
  /** A session whose password was verified, before the second factor is set up. */
  | { kind: 'enrolling' };

/** What is wrong with the checked code. */
export type GuardIssue = { fault: string };

const GUARDS: Record<string, Guard['kind']> = {
  requireStaff: 'permission',
  requireActor: 'permission',
  requireSignedIn: 'signed-in',
  requireSelf: 'signed-in',
  requireEnrolling: 'enrolling',
  requireEnrollingSelf: 'enrolling',
};

/** Awaits that are allowed before the guard: parameters that Next passes. */
const HARMLESS = new Set(['params', 'searchParams']);

export type NamedFunction = {
  name: string;
  body: ts.Node;
  source: ts.SourceFile;
  /** How many arguments it takes. */
  takes: number;
};

/** The functions that a file exports, `default` among them; and of `endpoint({ GET: … })` each method. */
export function listExportedFunctions(file: string): NamedFunction[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): NamedFunction[] => {
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) {
      const name = isDefault(statement) ? 'default' : (statement.name?.text ?? 'default');
      return [{ name, body: statement.body ?? statement, source, takes: statement.parameters.length }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap((declaration) => functionsOf(declaration, source));
  });
}

function functionsOf(declaration: ts.VariableDeclaration, source: ts.SourceFile): NamedFunction[] {
  const { initializer, name } = declaration;
  if (!initializer) return [];
  if (isFunction(initializer)) {
    const takes = initializer.parameters.length;
    return [{ name: name.getText(source), body: initializer.body, source, takes }];
  }
  if (!ts.isCallExpression(initializer) || initializer.expression.getText(source) !== 'endpoint') return [];
  const [handlers] = initializer.arguments;
  if (!handlers || !ts.isObjectLiteralExpression(handlers)) return [];
  return handlers.properties.map((property) => ({
    name: property.name?.getText(source) ?? '?',
    body: bodyOf(property, source),
    source,
    takes: 0,
  }));
}

function bodyOf(property: ts.ObjectLiteralElementLike, source: ts.SourceFile): ts.Node {
  if (ts.isPropertyAssignment(property)) {
    const { initializer } = property;
    if (isFunction(initializer)) return initializer.body;
    if (ts.isIdentifier(initializer)) return declarationOf(initializer.text, source) ?? initializer;
  }
  if (ts.isShorthandPropertyAssignment(property)) {
    return declarationOf(property.name.text, source) ?? property;
  }
  return property;
}

function declarationOf(name: string, source: ts.SourceFile): ts.Node | undefined {
  return source.statements.find(
    (statement): statement is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  )?.body;
}

/** The guard of a function; an issue when it does something else first, or has none. */
export function readGuard({ name, body, source }: NamedFunction): Guard | GuardIssue {
  for (const expression of awaited(body)) {
    if (HARMLESS.has(expression.getText(source))) continue;
    const call = ts.isCallExpression(expression) ? expression : null;
    const guardName = call?.expression.getText(source) ?? '';
    const kind = GUARDS[guardName];
    if (!kind) return { fault: `${name} awaits ${expression.getText(source).slice(0, 60)} before its guard` };
    if (kind !== 'permission') return { kind };
    return permissionsIn(call?.arguments[0], source);
  }
  return { fault: `${name} has no guard: begin with await requireActor(…), or requireStaff(…) on a page` };
}

function permissionsIn(argument: ts.Node | undefined, source: ts.SourceFile): Guard | GuardIssue {
  if (!argument) return { fault: 'a guard that asks for no permission' };
  const written = [...descendants(argument), argument]
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => text)
    .filter((text): text is Permission => (PERMISSIONS as string[]).includes(text));
  const isWrittenOut = ts.isStringLiteralLike(argument) || ts.isConditionalExpression(argument);
  if (ts.isStringLiteralLike(argument) && written.length === 0) {
    return { fault: `${argument.getText(source)} is no permission` };
  }
  return { kind: 'permission', permissions: isWrittenOut ? written : [] };
}

/** What a function awaits, in the order of its text. */
function awaited(body: ts.Node): ts.Expression[] {
  return [body, ...descendants(body)].filter(ts.isAwaitExpression).map(({ expression }) => expression);
}

function descendants(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  node.forEachChild((child) => {
    found.push(child, ...descendants(child));
  });
  return found;
}

function isFunction(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function isExported(node: ts.Statement): boolean {
  return ts.canHaveModifiers(node)
    ? (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
    : false;
}

function isDefault(node: ts.FunctionDeclaration): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
