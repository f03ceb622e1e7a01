import { percentile } from './percentile';

type Stretch = { latenciesMs: readonly number[]; elapsedS: number };

export type Load = Stretch & {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
};

/**
 * Rate and percentiles of what was measured in one stretch, or in several that are taken together. The latencies stay
 * in the order in which the answers came.
 */
export function summariseLoad(parts: readonly Stretch[]): Load {
  const latenciesMs = parts.flatMap((part) => part.latenciesMs);
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const elapsedS = parts.reduce((sum, part) => sum + part.elapsedS, 0);
  return {
    requests: latenciesMs.length,
    elapsedS,
    perSecond: latenciesMs.length / elapsedS,
    p50Ms: percentile(sorted, 50),
    p99Ms: percentile(sorted, 99),
    latenciesMs,
  };
}

/** The first answers of a stretch and the others, both at the rate of the whole. */
export function partAtBeginning(load: Load, answers: number): { beginning: Load; rest: Load } {
  const take = (latenciesMs: readonly number[]) =>
    summariseLoad([{ latenciesMs, elapsedS: latenciesMs.length / load.perSecond }]);
  return {
    beginning: take(load.latenciesMs.slice(0, answers)),
    rest: take(load.latenciesMs.slice(answers)),
  };
}
