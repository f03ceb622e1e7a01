import type { BulkState } from '@/components/admin/orders/bulk/bulk-state';

/** The state of the bulk dispatch form between submissions. */
export type BulkDispatchState = Pick<BulkState, 'error' | 'results' | 'attempt'> & {
  carrierError: string | null;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: { carrierName: string; trackingNumbers: Record<string, string>; selected: number[] } | null;
};

export const INITIAL_BULK_DISPATCH: BulkDispatchState = {
  error: null,
  results: [],
  attempt: 0,
  carrierError: null,
  typed: null,
};
