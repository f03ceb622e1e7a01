const DELAYS_MS = [500, 1000, 2000, 5000, 15_000, 60_000];

export const MAX_ATTEMPTS = 20;

/** The wait after the given number of failed tries, in milliseconds; null when the sandbox gives up. */
export function retryDelayMs(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return DELAYS_MS[Math.min(attempts, DELAYS_MS.length) - 1] ?? 60_000;
}
