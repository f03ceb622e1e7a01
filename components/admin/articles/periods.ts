export type Period = { days: number; label: string };

export const DEFAULT_PERIOD: Period = { days: 90, label: '90 days' };

/** The periods that can be chosen, each up to today. */
export const PERIODS: readonly Period[] = [
  { days: 7, label: '7 days' },
  { days: 30, label: '30 days' },
  DEFAULT_PERIOD,
  { days: 365, label: 'A year' },
];
