import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import type { DisputeBefore } from '@/lib/payments/record-dispute';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';

/** An entry of the timeline, and whom to notify: staff by a flag for review, the owners by mail alone, or nobody. */
export type DisputeChange = { type: string; message: string; notify: 'review' | 'owner' | 'nobody' };

/**
 * What has changed about a dispute, in a sentence for staff; null when nothing has.
 * @param input.before what was recorded before; null when nothing was.
 * @param input.amount what is disputed, as a person reads it.
 */
export function describeDisputeChange(input: {
  dispute: PaymentDispute;
  before: DisputeBefore | null;
  amount: string;
}): DisputeChange | null {
  const { dispute, before, amount } = input;
  const { state } = dispute;
  const type = `dispute_${state}`;
  if (before?.status === state) return describeSameState({ dispute, before, amount });
  switch (state) {
    case 'open':
      return { type, message: openMessage({ dispute, before, amount }), notify: 'review' };
    case 'won':
      return { type, message: `The dispute over ${amount} ended in the shop’s favour.`, notify: 'owner' };
    case 'lost': {
      const message = `The dispute over ${amount} (${plain(dispute.reason)}) was lost: the bank keeps the money.`;
      return { type, message, notify: 'review' };
    }
  }
}

function describeSameState(input: {
  dispute: PaymentDispute;
  before: DisputeBefore;
  amount: string;
}): DisputeChange | null {
  const { dispute, before, amount } = input;
  const type = 'dispute_changed';
  if (dispute.amount && before.amountMinor !== dispute.amount.amountMinor) {
    return { type, message: `The dispute is now over ${amount}.`, notify: 'review' };
  }
  if (before.stripeStatus === dispute.stripeStatus) return null;
  const message = `The dispute over ${amount} is now: ${plain(dispute.stripeStatus)}.`;
  if (dispute.state !== 'open' || !dispute.stripeStatus.endsWith('needs_response')) {
    return { type, message, notify: 'nobody' };
  }
  return { type, message: `${message} ${responseMessage(dispute)}`, notify: 'review' };
}

function openMessage(input: {
  dispute: PaymentDispute;
  before: DisputeBefore | null;
  amount: string;
}): string {
  const { dispute, before, amount } = input;
  const cause = plain(dispute.reason);
  if (before) {
    const end = before.status === 'won' ? 'had ended in the shop’s favour' : 'had been lost';
    return `The dispute over ${amount} (${cause}), which ${end}, is open again (${plain(dispute.stripeStatus)}). ${responseMessage(dispute)}`;
  }
  const isInquiry = dispute.stripeStatus.startsWith('warning_');
  const opening = isInquiry ? `The payer’s bank asks about ${amount}` : `The payer disputes ${amount}`;
  return `${opening} (${cause}). ${responseMessage(dispute)}`;
}

function responseMessage({ evidenceDueBy }: PaymentDispute): string {
  const until = evidenceDueBy
    ? ` until ${formatCalendarDay(evidenceDueBy.toISOString().slice(0, 10), 'long')}`
    : '';
  return `Answer in Stripe’s dashboard${until}; do not send the goods.`;
}

function plain(text: string): string {
  return text.replaceAll('_', ' ');
}
