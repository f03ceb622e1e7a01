import type { BulkState } from '../bulk-state';

/** What the form that sends several orders knows between two tries. */
export type SendingState = Pick<BulkState, 'error' | 'results' | 'attempt'> & {
  carrierError: string | null;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: { carrierName: string; trackingNumbers: Record<string, string>; ticked: number[] } | null;
};

export const UNTOUCHED_SENDING: SendingState = {
  error: null,
  results: [],
  attempt: 0,
  carrierError: null,
  typed: null,
};
