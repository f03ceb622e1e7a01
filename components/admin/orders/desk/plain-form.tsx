'use client';

import { TextAreaField } from '@/components/ui/text-area-field';
import { deliver, issue, note, sendAgain, takeCash } from './actions';
import { DeskForm } from './desk-form';
import type { DeskTarget } from './desk-state';

const FORMS = {
  deliver: { action: deliver, title: 'Mark as delivered', submit: 'It has arrived' },
  takeCash: { action: takeCash, title: undefined, submit: 'The cash is here' },
  issueInvoice: { action: issue, title: 'Issue the invoice', submit: 'Issue the invoice' },
  issueCreditNote: { action: issue, title: 'Issue a credit note', submit: 'Issue the credit note' },
  sendAgain: { action: sendAgain, title: 'Send again', submit: 'Send it again' },
} as const;

type PlainFormProps = {
  kind: keyof typeof FORMS;
  target: DeskTarget;
  requestKey: string;
  says: string;
  isPossible: boolean;
  hidden?: Record<string, string>;
};

/** What asks for nothing but a yes. */
export function PlainForm({ kind, ...form }: PlainFormProps) {
  const { action, title, submit } = FORMS[kind];
  return (
    <DeskForm
      {...form}
      action={action}
      title={title}
      submit={submit}
      look={title ? 'secondary' : 'primary'}
      says={<p>{form.says}</p>}
    />
  );
}

/** What staff tell each other. */
export function NoteForm({ target, requestKey }: { target: DeskTarget; requestKey: string }) {
  return (
    <DeskForm
      action={note}
      target={target}
      requestKey={requestKey}
      isPossible
      title="Add a note"
      submit="Add the note"
      look="secondary"
      says={<p>For the staff alone; the buyer never sees it. It cannot be edited later.</p>}
    >
      {(fields) => (
        <TextAreaField
          id={fields.id('text')}
          name="text"
          label="Note"
          required
          maxLength={2000}
          dir="auto"
          defaultValue={fields.typed('text')}
          error={fields.error('text')}
        />
      )}
    </DeskForm>
  );
}
