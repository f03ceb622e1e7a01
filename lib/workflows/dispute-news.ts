import type { DisputeBefore } from '@/lib/payments/record-dispute';
import type { PaymentDispute } from '@/lib/stripe/payment-dispute';

/** A line of the timeline, and who is to hear of it. */
export type DisputeNews = { type: string; words: string; asks: 'person' | 'nothing_more' | 'nobody' };

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * What is new about a dispute, in a sentence for staff; null when nothing is.
 * @param input.before what stood here before; null when nothing did.
 * @param input.amount what is disputed, as a person reads it.
 */
export function disputeNews(input: {
  dispute: PaymentDispute;
  before: DisputeBefore | null;
  amount: string;
}): DisputeNews | null {
  const { dispute, before, amount } = input;
  const { state } = dispute;
  const type = `dispute_${state}`;
  if (before?.status === state) return newsOfSameState({ dispute, before, amount });
  switch (state) {
    case 'open':
      return { type, words: openWords({ dispute, before, amount }), asks: 'person' };
    case 'won':
      return { type, words: `The dispute over ${amount} ended in the shop’s favour.`, asks: 'nothing_more' };
    case 'lost': {
      const words = `The dispute over ${amount} (${plain(dispute.reason)}) was lost: the bank keeps the money.`;
      return { type, words, asks: 'person' };
    }
  }
}

function newsOfSameState(input: {
  dispute: PaymentDispute;
  before: DisputeBefore;
  amount: string;
}): DisputeNews | null {
  const { dispute, before, amount } = input;
  const type = 'dispute_changed';
  if (dispute.amount && before.amountMinor !== dispute.amount.amountMinor) {
    return { type, words: `The dispute is now over ${amount}.`, asks: 'person' };
  }
  if (before.stripeStatus === dispute.stripeStatus) return null;
  const words = `The dispute over ${amount} is now: ${plain(dispute.stripeStatus)}.`;
  if (dispute.state !== 'open' || !dispute.stripeStatus.endsWith('needs_response')) {
    return { type, words, asks: 'nobody' };
  }
  return { type, words: `${words} ${answerWords(dispute)}`, asks: 'person' };
}

function openWords(input: { dispute: PaymentDispute; before: DisputeBefore | null; amount: string }): string {
  const { dispute, before, amount } = input;
  const cause = plain(dispute.reason);
  if (before) {
    const end = before.status === 'won' ? 'had ended in the shop’s favour' : 'had been lost';
    return `The dispute over ${amount} (${cause}), which ${end}, is open again (${plain(dispute.stripeStatus)}). ${answerWords(dispute)}`;
  }
  const isInquiry = dispute.stripeStatus.startsWith('warning_');
  const opening = isInquiry ? `The payer’s bank asks about ${amount}` : `The payer disputes ${amount}`;
  return `${opening} (${cause}). ${answerWords(dispute)}`;
}

function answerWords({ answerBy }: PaymentDispute): string {
  const until = answerBy ? ` until ${DAY.format(answerBy)}` : '';
  return `Answer in Stripe’s dashboard${until}; do not send the goods.`;
}

function plain(text: string): string {
  return text.replaceAll('_', ' ');
}
