/** One line of the report. */
export type Row = {
  what: string;
  figure: string;
  /** What it is measured against in the same run. */
  beside?: string;
  target?: { text: string; isMet: boolean };
};

/** What a section of the bench found. */
export type Finding = { title: string; rows: Row[]; chart?: Chart; notes: string[] };

/** A drawing of horizontal bars, each made of one or more parts. */
export type Chart = {
  file: string;
  title: string;
  unit: string;
  bars: { label: string; text: string; parts: { name: string; value: number }[] }[];
};

/** A target that is met when a figure stays at or below a limit. */
export function atMost(value: number, limit: number, unit: string): NonNullable<Row['target']> {
  return { text: `≤ ${limit} ${unit}`, isMet: value <= limit };
}

/** A target that is met when a figure reaches a limit. */
export function atLeast(value: number, limit: number): NonNullable<Row['target']> {
  return { text: `≥ ${limit.toFixed(2)}`, isMet: value >= limit };
}
