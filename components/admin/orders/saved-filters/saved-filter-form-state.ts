/** The state of the saved filter form between submissions. */
export type SavedFilterFormState = {
  outcome: 'untouched' | 'kept' | 'changed' | 'deleted' | 'refused';
  /** The outcome in a sentence. */
  message: string;
  /** What was typed: a refusal loses nothing. */
  typedName: string | null;
  typedShared: boolean;
  attempt: number;
};

export const INITIAL_SAVED_FILTER_FORM: SavedFilterFormState = {
  outcome: 'untouched',
  message: '',
  typedName: null,
  typedShared: false,
  attempt: 0,
};
