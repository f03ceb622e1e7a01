/** What the form around the list knows between two tries. */
export type BulkState = {
  /** Why nothing was tried; null when something was. */
  error: string | null;
  /** What became of each order, in words. */
  results: { orderNumber: number; isDone: boolean; words: string }[];
  /** Ticked still: those that were refused. */
  ticked: number[];
  typedReason: string;
  attempt: number;
};

export const UNTOUCHED_BULK: BulkState = {
  error: null,
  results: [],
  ticked: [],
  typedReason: '',
  attempt: 0,
};
