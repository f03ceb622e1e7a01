const DELAYS_MS = [500, 1000, 2000, 5000, 15_000, 60_000];

export const MAX_ATTEMPTS = 20;

/** The delay after the given number of failed attempts, in milliseconds; null when there is no further retry. */
export function retryDelayMs(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return DELAYS_MS[Math.min(attempts, DELAYS_MS.length) - 1] ?? 60_000;
}
