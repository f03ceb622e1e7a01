import { percentile } from './percentile';

type LoadRun = { latenciesMs: readonly number[]; elapsedS: number };

export type Load = LoadRun & {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
};

/**
 * Rate and percentiles of one run, or of several taken together. The latencies stay in the order in which the responses
 * came.
 */
export function summariseLoad(parts: readonly LoadRun[]): Load {
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

/** The first responses of a run (its ramp-up) and the rest, both at the rate of the whole. */
export function splitRampUp(load: Load, answers: number): { rampUp: Load; rest: Load } {
  const take = (latenciesMs: readonly number[]) =>
    summariseLoad([{ latenciesMs, elapsedS: latenciesMs.length / load.perSecond }]);
  return {
    rampUp: take(load.latenciesMs.slice(0, answers)),
    rest: take(load.latenciesMs.slice(answers)),
  };
}
