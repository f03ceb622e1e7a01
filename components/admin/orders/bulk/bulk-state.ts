/** The state of the bulk form between submissions. */
export type BulkState = {
  /** Why nothing was attempted; null when something was. */
  error: string | null;
  /** The outcome of each order, as a message. */
  results: { orderNumber: number; isDone: boolean; message: string }[];
  /** Still selected: those that were refused. */
  selected: number[];
  typedReason: string;
  attempt: number;
};

export const INITIAL_BULK_STATE: BulkState = {
  error: null,
  results: [],
  selected: [],
  typedReason: '',
  attempt: 0,
};
