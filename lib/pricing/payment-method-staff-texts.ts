import type { PaymentMethod } from './payment-methods';

/** What staff are told about a way to pay. */
type PaymentMethodStaffTexts = {
  /** In the timeline, as the order begins. */
  begun: string;
  /** Behind "Up to PKR 1,000 can go back". */
  goesBack: string;
  /** What a refund of an amount will do. */
  refund: (amount: string) => string;
  /** The same for the refund that goes with a cancellation, behind "and". */
  refundOfCancelled: (amount: string) => string;
  /** What its provider is called, and what has to be set for it; null where it needs none. */
  provider: { name: string; variables: string } | null;
  /** Where it is offered, on the page of the settings. */
  offered: string;
};

export const PAYMENT_METHOD_STAFF_TEXTS: Readonly<Record<PaymentMethod, PaymentMethodStaffTexts>> = {
  card: {
    begun: 'Checkout started',
    goesBack: 'to the card',
    refund: (amount) => `${amount} goes back to the card.`,
    refundOfCancelled: (amount) => `sends ${amount} back to the card`,
    provider: { name: 'Stripe', variables: 'STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET' },
    offered: 'Offered in every country that you deliver to',
  },
  cash_on_delivery: {
    begun: 'Placed for cash on delivery',
    goesBack: 'by your own hand',
    refund: (amount) => `You note that you have given ${amount} back by hand.`,
    refundOfCancelled: (amount) => `notes that you give ${amount} back by hand`,
    provider: null,
    offered: 'Offered within Pakistan',
  },
};
