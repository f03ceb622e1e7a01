/** What the form of the views knows between two tries. */
export type ViewFormState = {
  outcome: 'untouched' | 'kept' | 'changed' | 'deleted' | 'refused';
  /** A sentence about what became of it. */
  words: string;
  /** What was typed: a refusal loses nothing. */
  typedName: string | null;
  typedShared: boolean;
  attempt: number;
};

export const UNTOUCHED_VIEW_FORM: ViewFormState = {
  outcome: 'untouched',
  words: '',
  typedName: null,
  typedShared: false,
  attempt: 0,
};
