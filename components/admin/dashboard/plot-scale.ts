const STEPS = [1, 2, 2.5, 5, 10];

/** The next round number that is at least as large, for the top of an axis; 1 for nothing. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((candidate) => candidate * power >= value) ?? 10;
  return step * power;
}

export type PlotBar = {
  /** From the left, in units of a bar's place. */
  x: number;
  /** From the top, and how high, in hundredths of the plot. */
  above: { y: number; height: number };
  below: { y: number; height: number };
};

export type Plot = {
  /** The value at the top, and below zero that at the bottom. */
  top: number;
  bottom: number;
  /** Where zero is, in hundredths of the plot from its top. */
  zero: number;
  bars: PlotBar[];
};

/** Places a bar that rises and one that hangs for each value pair on one scale, so that both can be compared. */
export function placeBars(pairs: readonly { above: number; below: number }[]): Plot {
  const top = roundUp(Math.max(0, ...pairs.map(({ above }) => above)));
  const lowest = Math.max(0, ...pairs.map(({ below }) => below));
  const bottom = lowest === 0 ? 0 : Math.min(top, roundUp(lowest));
  const whole = top + Math.max(bottom, lowest);
  const zero = (top / whole) * 100;
  const heightOf = (value: number) => (value / whole) * 100;
  const bars = pairs.map(({ above, below }, x) => ({
    x,
    above: { y: zero - heightOf(above), height: heightOf(above) },
    below: { y: zero, height: heightOf(below) },
  }));
  return { top, bottom: Math.max(bottom, lowest), zero, bars };
}

/** A share in percent with at most one decimal; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
