import { MAX_FILTER_NAME_LENGTH, MAX_SAVED_FILTERS } from '@/lib/orders/saved-filters/saved-filter';
import type { SavedFilterError } from '@/lib/orders/saved-filters/saved-filter-errors';

/** Why a filter could not be saved or changed, and what to do. */
export function savedFilterErrorMessage(error: SavedFilterError): string {
  switch (error.code) {
    case 'name_missing':
      return `Give the view a name of up to ${MAX_FILTER_NAME_LENGTH} characters.`;
    case 'nothing_asked':
      return 'This is the list of all orders, which has its tab already. Set a filter first.';
    case 'question_too_long':
      return 'What is searched for is too long to be kept. Search for less of it, then keep that.';
    case 'name_taken':
      return 'Another view has that name. Choose another one, or delete that view first.';
    case 'too_many':
      return `You keep ${MAX_SAVED_FILTERS} views, and more would not fit. Delete one that you do not use.`;
    case 'not_yours':
      return 'That view is gone, or it is kept by somebody else. Only they, a manager or an owner can change it.';
  }
}
