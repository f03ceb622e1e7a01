/** One line of the report. */
export type ResultRow = {
  what: string;
  figure: string;
  /** What it is measured against in the same run. */
  beside?: string;
  target?: { text: string; isMet: boolean };
};

/** The result of a section of the bench. */
export type BenchResult = { title: string; rows: ResultRow[]; chart?: Chart; notes: string[] };

/** A drawing of horizontal bars, each made of one or more parts. */
export type Chart = {
  file: string;
  title: string;
  unit: string;
  bars: { label: string; text: string; parts: { name: string; value: number }[] }[];
};

/** A target that is met when a figure stays at or below a limit. */
export function atMost(value: number, limit: number, unit: string): NonNullable<ResultRow['target']> {
  return { text: `≤ ${limit} ${unit}`, isMet: value <= limit };
}

/** A target that is met when a figure reaches a limit. */
export function atLeast(value: number, limit: number): NonNullable<ResultRow['target']> {
  return { text: `≥ ${limit.toFixed(2)}`, isMet: value >= limit };
}
