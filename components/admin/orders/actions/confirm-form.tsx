'use client';

import { deliver, issueDocument, recordCash, resend } from './actions';
import { OrderActionForm } from './order-action-form';
import type { OrderActionTarget } from './order-action-state';

const FORMS = {
  deliver: { action: deliver, title: 'Mark as delivered', submit: 'It has arrived' },
  recordCash: { action: recordCash, title: undefined, submit: 'The cash is here' },
  issueInvoice: { action: issueDocument, title: 'Issue the invoice', submit: 'Issue the invoice' },
  issueCreditNote: { action: issueDocument, title: 'Issue a credit note', submit: 'Issue the credit note' },
  resend: { action: resend, title: 'Send again', submit: 'Send it again' },
} as const;

type ConfirmFormProps = {
  kind: keyof typeof FORMS;
  target: OrderActionTarget;
  requestKey: string;
  description: string;
  isAvailable: boolean;
  hidden?: Record<string, string>;
};

/** An action without input: one button confirms it. */
export function ConfirmForm({ kind, ...form }: ConfirmFormProps) {
  const { action, title, submit } = FORMS[kind];
  return (
    <OrderActionForm
      {...form}
      action={action}
      title={title}
      submit={submit}
      variant={title ? 'secondary' : 'primary'}
      description={<p>{form.description}</p>}
    />
  );
}
