const STEPS = [
  { untilMs: 60_000, delayMs: 3_000 },
  { untilMs: 10 * 60_000, delayMs: 15_000 },
  { untilMs: 60 * 60_000, delayMs: 60_000 },
];
const MAX_DELAY_MS = 5 * 60_000;

/** How long a page should wait before it polls again for a share of this age (backoff). */
export function pollDelayMs(ageMs: number): number {
  return STEPS.find(({ untilMs }) => ageMs < untilMs)?.delayMs ?? MAX_DELAY_MS;
}
