'use client';

import { TextAreaField } from '@/components/ui/text-area-field';
import { addNote } from './actions';
import { OrderActionForm } from './order-action-form';
import type { OrderActionTarget } from './order-action-state';

/** Adds an internal note. */
export function NoteForm({ target, requestKey }: { target: OrderActionTarget; requestKey: string }) {
  return (
    <OrderActionForm
      action={addNote}
      target={target}
      requestKey={requestKey}
      isAvailable
      title="Add a note"
      submit="Add the note"
      variant="secondary"
      description={<p>For the staff alone; the buyer never sees it. It cannot be edited later.</p>}
    >
      {(fields) => <TextAreaField {...fields.text('text')} label="Note" required maxLength={2000} />}
    </OrderActionForm>
  );
}
