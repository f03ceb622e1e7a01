/** What can be expected to fail when somebody saves, changes or deletes a filter. */
export type SavedFilterError =
  | { code: 'name_missing' }
  | { code: 'nothing_asked' }
  | { code: 'question_too_long' }
  /** Another saved filter that this person sees has the name. */
  | { code: 'name_taken' }
  | { code: 'too_many' }
  /** It was deleted in the meantime, or is somebody else's. */
  | { code: 'not_yours' };
