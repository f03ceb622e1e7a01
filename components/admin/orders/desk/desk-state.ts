/** What somebody else did while a form was open, in words. */
export type LateChange = { what: string; who: string; when: string };

/** What a form of the order desk knows between two tries. */
export type DeskState = {
  outcome: 'untouched' | 'refused' | 'conflict' | 'review';
  /** What is wrong, or what is about to happen, in a sentence. */
  message: string;
  /** By field. */
  errors: Record<string, string>;
  /** What was typed: nothing is lost when something is refused. Null before the first try. */
  typed: Record<string, string> | null;
  changes: LateChange[];
  /** The latest event of the order that this form has told of; null while that of the page counts. */
  seen: number | null;
  /** What a second press confirms; null when there is nothing to confirm. */
  confirm: string | null;
  attempt: number;
};

export const UNTOUCHED: DeskState = {
  outcome: 'untouched',
  message: '',
  errors: {},
  typed: null,
  changes: [],
  seen: null,
  confirm: null,
  attempt: 0,
};

export type DeskAction = (previous: DeskState, form: FormData) => Promise<DeskState>;

/** What every form of the desk carries: which order, as it was seen, and which form. */
export type DeskTarget = { orderNumber: number; sequence: number };
