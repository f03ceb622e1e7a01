const COMPLETED_MESSAGES = {
  dispatched: ['Sent', 'The buyer gets a mail with the tracking number within a minute.'],
  delivered: ['Delivered', 'The parcel has arrived.'],
  taken_back: ['Taken back', 'What was in the parcel is to be sent again.'],
  cash: ['Cash collected', 'The order is paid.'],
  cancelled: ['Cancelled', 'The goods are back on the shelf, and money that was paid goes back.'],
  refunded: ['Refunded', 'The money is on its way back; the buyer gets a mail.'],
  refund_pending: [
    'Refund decided',
    'Stripe has not answered yet. It is asked again by itself until it does.',
  ],
  refund_failed: [
    'The refund failed',
    'Stripe refused it; the reason stands under “Payment”. No money went back.',
  ],
  address: ['Address changed', 'Print the packing slip again if there is one already.'],
  noted: ['Noted', 'Your note stands in the timeline.'],
  flagged: ['Flagged', 'The order waits under “Needs attention”.'],
  cleared: ['Flag cleared', 'The order needs nobody any more.'],
  resent: ['On its way again', 'The mail is written anew and goes out within a minute.'],
  invoiced: ['Invoice issued', 'It has its number now; print it under “Papers”.'],
  credited: ['Credit note issued', 'It has its number now; print it under “Papers”.'],
} as const satisfies Record<string, readonly [title: string, text: string]>;

/** A completed action, as the query parameter `done` of the page that follows. */
export type CompletedAction = keyof typeof COMPLETED_MESSAGES;

/** The message for the query parameter `done`; null for an unknown value. */
export function completedActionMessage(
  value: unknown,
): { title: string; text: string; isFailure: boolean } | null {
  if (typeof value !== 'string' || !Object.hasOwn(COMPLETED_MESSAGES, value)) return null;
  const [title, text] = COMPLETED_MESSAGES[value as CompletedAction];
  return { title, text, isFailure: value === 'refund_failed' };
}
