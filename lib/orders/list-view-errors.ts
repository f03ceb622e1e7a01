/** What can be expected to fail when somebody keeps, changes or deletes a view. */
export type ListViewError =
  | { code: 'name_missing' }
  | { code: 'nothing_asked' }
  | { code: 'question_too_long' }
  /** Another view that this person sees has the name. */
  | { code: 'name_taken' }
  | { code: 'too_many' }
  /** It was deleted in the meantime, or is somebody else's. */
  | { code: 'not_yours' };
