import path from 'node:path';
import ts from 'typescript';

const FILE = path.resolve('structured-data-under-test.ts');

/**
 * Holds JSON-LD against schema.org's vocabulary: its types, which properties each of them has, and which values a
 * property takes. The vocabulary is that of `schema-dts`, which is generated from schema.org's own releases; the compiler
 * does the checking.
 * @param documents the texts of `<script type="application/ld+json">`, by the page that they stand in.
 * @returns what is wrong, each with its page.
 */
export function checkStructuredData(documents: readonly { page: string; json: string }[]): string[] {
  const faults: string[] = [];
  const sources = documents.flatMap(({ page, json }) => {
    const data = parse(json);
    if (data?.['@context'] !== 'https://schema.org' || !Array.isArray(data['@graph'])) {
      faults.push(`${page}: is not a graph of schema.org: ${json.slice(0, 80)}`);
      return [];
    }
    return data['@graph'].map((thing: unknown) => ({ page, text: JSON.stringify(thing, withoutInputs, 1) }));
  });
  const lines = sources.map(({ text }, index) => `const thing${index}: Thing = ${text};`);
  const starts: number[] = [];
  let source = "import type { Thing } from 'schema-dts';\n";
  for (const line of lines) {
    starts.push(source.length);
    source += `${line}\n`;
  }
  for (const diagnostic of typeErrors(source)) {
    const at = starts.findLastIndex((start) => start <= (diagnostic.start ?? 0));
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').slice(0, 600);
    const near = source.slice(diagnostic.start ?? 0).split('\n', 1)[0];
    faults.push(`${sources[at]?.page}: ${near?.slice(0, 120)}: ${message}`);
  }
  return faults;
}

function parse(json: string): Record<string, unknown> | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What an action asks for ("query-input") is of schema.org's page on actions, not of its list of properties. */
function withoutInputs(key: string, value: unknown): unknown {
  return key.endsWith('-input') ? undefined : value;
}

function typeErrors(source: string): readonly ts.Diagnostic[] {
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    types: [],
    lib: ['lib.es2020.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === FILE || fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file === FILE
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2020)
      : getSourceFile.call(host, file, ...rest);
  const program = ts.createProgram([FILE], options, host);
  const file = program.getSourceFile(FILE);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
}
