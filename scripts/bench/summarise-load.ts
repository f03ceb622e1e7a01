import { percentile } from './percentile';

export type Load = {
  requests: number;
  elapsedS: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  latenciesMs: readonly number[];
};

/** Rate and percentiles of what was measured in one stretch, or in several that are taken together. */
export function summariseLoad(parts: readonly { latenciesMs: readonly number[]; elapsedS: number }[]): Load {
  const latenciesMs = parts.flatMap((part) => part.latenciesMs).toSorted((a, b) => a - b);
  const elapsedS = parts.reduce((sum, part) => sum + part.elapsedS, 0);
  return {
    requests: latenciesMs.length,
    elapsedS,
    perSecond: latenciesMs.length / elapsedS,
    p50Ms: percentile(latenciesMs, 50),
    p99Ms: percentile(latenciesMs, 99),
    latenciesMs,
  };
}
