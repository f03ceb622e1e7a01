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
    detail: 'You’ll pay on Stripe’s secure page. We never see your card number.',
    submit: (total) => `Pay ${total} by card`,
    onOrder: 'By card, through Stripe',
    onInvoice: 'Payment by card',
    confirmation: () => 'Thank you. We’ve received your payment and are packing your order.',
    refundOfCancelled: (amount) =>
      `${amount} will go back to the card or account you paid with. We’ll email you as soon as it’s on its way.`,
    refundSent: (amount) => [
      `We’ve sent ${amount} back to the card or account you paid with.`,
      'It can take up to ten working days to show up. You don’t need to do anything.',
    ],
  },
  cash_on_delivery: {
    name: 'Cash on delivery',
    detail: 'Pay the courier when your parcel arrives. In Pakistan only.',
    submit: (total) => `Place order, pay ${total} on delivery`,
    onOrder: 'In cash, to the courier',
    onInvoice: 'Payment in cash, to the courier',
    confirmation: (total) => `Thank you. Your order is placed. Please have ${total} ready for the courier.`,
    refundOfCancelled: (amount) => `${amount} will be returned to you in cash, as we agreed.`,
    refundSent: (amount) => [`We’ve returned ${amount} of your cash payment to you, as we agreed.`],
  },
};
