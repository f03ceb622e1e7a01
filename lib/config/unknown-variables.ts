/** Short names are near to too many others: `HOST` to `HOME`. */
const MIN_GUESSED_LENGTH = 7;

/** Read by this repository, but not part of the shop's configuration: what builds, tests and sandboxes take. */
const KNOWN_ELSEWHERE = new Set(['NEXT_DIST_DIR', 'SHOP_BENCH', 'SMTP_PORT', 'MAIL_DATA_DIRECTORY']);

/** Read by OpenTelemetry itself, of whose standard environment the shop reads two. */
const OPENTELEMETRY = /^OTEL_/;

export type UnknownVariable = {
  name: string;
  /** The known variable that was probably meant. */
  suggestion: string;
  /** It is so near that it can hardly be anything else. */
  isMisspelt: boolean;
};

/**
 * Variables that begin like one of the shop's, or look much like one, and are none. What is misspelt would otherwise be
 * a setting that somebody believes in and the shop has never heard of.
 * @param input.names the variables that are set.
 * @param input.known those that the shop reads.
 */
export function findUnknownVariables(input: {
  names: readonly string[];
  known: readonly string[];
}): UnknownVariable[] {
  const known = new Set(input.known);
  return input.names.flatMap((name): UnknownVariable[] => {
    if (known.has(name) || KNOWN_ELSEWHERE.has(name) || OPENTELEMETRY.test(name)) return [];
    const misspelt = input.known.find((candidate) => isMisspelling(name, candidate));
    if (misspelt) return [{ name, suggestion: misspelt, isMisspelt: true }];
    const [family = ''] = name.split('_', 1);
    const relatives = input.known.filter((candidate) => candidate.startsWith(`${family}_`));
    const [nearest] = relatives.sort((a, b) => editDistance(name, a) - editDistance(name, b));
    return nearest && name.includes('_') ? [{ name, suggestion: nearest, isMisspelt: false }] : [];
  });
}

function isMisspelling(name: string, candidate: string): boolean {
  if (candidate.length < MIN_GUESSED_LENGTH) return false;
  const [plain, meant] = [lettersOf(name), lettersOf(candidate)];
  if (plain === meant || wordsOf(name) === wordsOf(candidate)) return true;
  const maxEdits = meant.length < 10 ? 1 : meant.length < 14 ? 2 : 3;
  return Math.abs(plain.length - meant.length) <= maxEdits && editDistance(plain, meant) <= maxEdits;
}

function lettersOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

function wordsOf(name: string): string {
  return name.toUpperCase().split(/[_-]/).sort().join(' ');
}

/** Damerau-Levenshtein: letters left out, put in, exchanged, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const [above, before, diagonal] = [
        rows[row - 1]?.[column] ?? 0,
        line[column - 1] ?? 0,
        rows[row - 1]?.[column - 1] ?? 0,
      ];
      const isSame = a[row - 1] === b[column - 1];
      let least = Math.min(above + 1, before + 1, diagonal + (isSame ? 0 : 1));
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) least = Math.min(least, (rows[row - 2]?.[column - 2] ?? least) + 1);
      line.push(least);
    }
    rows.push(line);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
