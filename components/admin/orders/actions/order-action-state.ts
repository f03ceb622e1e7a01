/** A change that somebody else made while a form was open, in words. */
export type ConflictDescription = { what: string; who: string; when: string };

/** The state of an order action's form between submissions. */
export type OrderActionState = {
  outcome: 'untouched' | 'refused' | 'conflict' | 'review';
  /** What is wrong, or what is about to happen, in a sentence. */
  message: string;
  /** By field. */
  errors: Record<string, string>;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: Record<string, string> | null;
  changes: ConflictDescription[];
  /** The latest version of the order that this form has reported; null while that of the page counts. */
  version: number | null;
  /** What the second step confirms; null when there is nothing to confirm. */
  confirm: string | null;
  attempt: number;
};

export const INITIAL_ORDER_ACTION_STATE: OrderActionState = {
  outcome: 'untouched',
  message: '',
  errors: {},
  typed: null,
  changes: [],
  version: null,
  confirm: null,
  attempt: 0,
};

export type OrderAction = (previous: OrderActionState, form: FormData) => Promise<OrderActionState>;

/** What every form of an order action carries: the order and its version, for the optimistic lock. */
export type OrderActionTarget = { orderNumber: number; version: number };
