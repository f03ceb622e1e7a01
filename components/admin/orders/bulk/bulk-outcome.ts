import { completeForm } from '@/components/admin/forms/complete-form';
import { refuseForm } from '@/components/admin/forms/refuse-form';
import type { BulkState } from './bulk-state';

type OrderOutcome = { orderNumber: number; isDone: boolean; message: string };

/** The form again, with the outcome of each order; the refused ones come first and stay selected. */
export function completeBulk(
  previous: BulkState,
  outcomes: readonly OrderOutcome[],
  typed?: Record<string, string>,
): BulkState {
  const refused = outcomes.filter(({ isDone }) => !isDone);
  const done = outcomes.filter(({ isDone }) => isDone);
  return completeForm(previous, {
    tone: refused.length > 0 ? 'caution' : 'positive',
    title: `${done.length} of ${outcomes.length} done`,
    items: [...refused, ...done].map(({ orderNumber, message }) => ({
      label: `#${orderNumber}`,
      href: `/admin/orders/${orderNumber}`,
      text: ` ${message}`,
    })),
    typed,
    result: {
      selected: refused.map(({ orderNumber }) => orderNumber),
      attempted: outcomes.map(({ orderNumber }) => orderNumber),
    },
  });
}

/** The form again as it was sent, when no order was tried. */
export function refuseBulk(
  previous: BulkState,
  form: FormData,
  refusal: { detail: string; selected: number[]; errors?: Record<string, string> },
): BulkState {
  const { detail, selected, errors } = refusal;
  const result = { selected, attempted: [] };
  return refuseForm(previous, form, { title: 'Nothing was done', detail, errors, result });
}
