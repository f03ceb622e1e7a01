import { median } from '@/scripts/bench/load/percentile';
import { summariseLoad } from '@/scripts/bench/load/summarise-load';
import { atMost, type ResultRow } from './bench-result';
import { formatCount } from './format-count';

/** How the time of one thing changed from a shop that had few to one that had many. */
export function describeGrowth(input: {
  what: string;
  /** Of what there were few and many, for example 'orders'. */
  of: string;
  sizes: readonly [number, number];
  /** The times in the one shop and in the other. */
  times: readonly [readonly number[], readonly number[]];
  most?: number;
}): ResultRow {
  const { what, of, sizes, times, most } = input;
  const [few, many] = times;
  const [before, after] = [median(few), median(many)];
  const ratio = after / before;
  const p99 = times.map((latenciesMs) => summariseLoad([{ latenciesMs, elapsedS: 1 }]).p99Ms);
  return {
    what: `${what}, from ${formatCount(sizes[0])} to ${formatCount(sizes[1])} ${of}, 1 connection`,
    figure: `p50 ${before.toFixed(2)} to ${after.toFixed(2)} ms, ${ratio.toFixed(2)} times`,
    beside: `p99 ${p99.map((value) => `${value.toFixed(1)} ms`).join(' and ')}; ${few.length} each, in turns`,
    ...(most === undefined ? {} : { target: atMost(ratio, most, 'times') }),
  };
}
