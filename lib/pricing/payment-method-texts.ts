import type { PaymentMethod } from './payment-methods';

/** All that people are told about a way to pay. */
type PaymentMethodTexts = {
  /** Where it is chosen, and in the back office. */
  name: string;
  /** Below its name, where it is chosen. */
  detail: string;
  /** On the button that places the order. */
  submit: (total: string) => string;
  /** On the order's page. */
  onOrder: string;
  onInvoice: string;
  /** The opening of the confirmation. */
  confirmation: (total: string) => string;
  /** In the mail about a cancelled order. @param amount what goes back, at the start of a sentence. */
  refundOfCancelled: (amount: string) => string;
  /** The paragraphs of the mail about a refund. */
  refundSent: (amount: string) => string[];
};

export const PAYMENT_METHOD_TEXTS: Readonly<Record<PaymentMethod, PaymentMethodTexts>> = {
  card: {
    name: 'Card',
    detail: 'You pay on Stripe’s secure page. This shop never sees your card number.',
    submit: (total) => `Pay ${total} by card`,
    onOrder: 'By card, through Stripe',
    onInvoice: 'Payment by card',
    confirmation: () => 'Thank you. Your payment has arrived, and we are packing your order.',
    refundOfCancelled: (amount) =>
      `${amount} goes back to the card or account that you paid with; another mail says so as soon as it is on its way.`,
    refundSent: (amount) => [
      `We have sent ${amount} back to the card or account that you paid with.`,
      'Banks take up to ten working days to show it. You need not do anything.',
    ],
  },
  cash_on_delivery: {
    name: 'Cash on delivery',
    detail: 'You pay the courier when the parcel arrives. In Pakistan only.',
    submit: (total) => `Place order, pay ${total} on delivery`,
    onOrder: 'In cash, to the courier',
    onInvoice: 'Payment in cash, to the courier',
    confirmation: (total) => `Thank you. Your order is placed; please have ${total} ready for the courier.`,
    refundOfCancelled: (amount) => `${amount} goes back to you in cash, in the way that we agreed on.`,
    refundSent: (amount) => [
      `We have given ${amount} of what you paid in cash back to you, in the way that we agreed on.`,
    ],
  },
};
