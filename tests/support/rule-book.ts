export type Rule = {
  number: number;
  code: string[];
  constraints: string[];
  /** The triggers and functions of each file of prisma/rules. */
  triggers: { file: string; names: string[] }[];
  tests: string[];
};

const CITATION = /\brules? (\d+(?:(?:, | and | to )\d+)*)/gi;

/** The rules of a text in the form of docs/rules.md. */
export function parseRuleBook(text: string): Rule[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      number: Number.parseInt(section, 10),
      code: quoted(section, 'Code'),
      constraints: quoted(section, 'Constraints'),
      triggers: byFile(quoted(section, 'Triggers')),
      tests: quoted(section, 'Tests'),
    }));
}

/** The numbers that a text cites: "rule 5", "Rules 2 and 3", "rules 17 to 19". */
export function citedRules(text: string): number[] {
  return [...text.matchAll(CITATION)].flatMap(([, numbers = '']) => {
    const found = [...numbers.matchAll(/\d+/g)].map(Number);
    const [first = 0, last = 0] = found;
    return numbers.includes(' to ') ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : found;
  });
}

/** The citations of rules that are not in the book, each as "file cites rule 5". */
export function findUnknownCitations(book: readonly Rule[], texts: ReadonlyMap<string, string>): string[] {
  const known = new Set(book.map(({ number }) => number));
  return [...texts].flatMap(([file, text]) =>
    citedRules(text)
      .filter((number) => !known.has(number))
      .map((number) => `${file} cites rule ${number}`),
  );
}

/** The tests that a rule names and that do not exist or do not cite it; a rule without a test is reported itself. */
export function findSilentTests({ number, tests }: Rule, texts: ReadonlyMap<string, string>): string[] {
  if (tests.length === 0) return [`rule ${number} has no test`];
  return tests.filter((file) => !citedRules(texts.get(file) ?? '').includes(number));
}

/** The entries of an item such as "- Tests: `a`, `b`", which may go on in indented lines. */
function quoted(section: string, label: string): string[] {
  const item = section.match(new RegExp(`^- ${label}: .*(?:\\n {2}.*)*`, 'm'))?.[0] ?? '';
  return [...item.matchAll(/`([^`]+)`/g)].map(([, entry]) => String(entry));
}

function byFile(entries: readonly string[]): Rule['triggers'] {
  const files: Rule['triggers'] = [];
  for (const entry of entries) {
    if (entry.endsWith('.sql')) files.push({ file: entry, names: [] });
    else files.at(-1)?.names.push(entry);
  }
  return files;
}
