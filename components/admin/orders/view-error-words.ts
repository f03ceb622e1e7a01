import { LONGEST_VIEW_NAME, MOST_VIEWS } from '@/lib/orders/list-view';
import type { ListViewError } from '@/lib/orders/list-view-errors';

/** What to do about a view that could not be kept or changed. */
export function viewErrorWords(error: ListViewError): string {
  switch (error.code) {
    case 'name_missing':
      return `Give the view a name of up to ${LONGEST_VIEW_NAME} characters.`;
    case 'nothing_asked':
      return 'This is the list of all orders, which has its tab already. Set a filter first.';
    case 'question_too_long':
      return 'What is searched for is too long to be kept. Search for less of it, then keep that.';
    case 'name_taken':
      return 'Another view has that name. Choose another one, or delete that view first.';
    case 'too_many':
      return `You keep ${MOST_VIEWS} views, and more would not fit. Delete one that you do not use.`;
    case 'not_yours':
      return 'That view is gone, or it is kept by somebody else. Only they, a manager or an owner can change it.';
  }
}
