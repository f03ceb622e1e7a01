import type { PaymentMethod } from './payment-methods';

/** All that buyers are told about a way to pay. */
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
  /** Where a total is outside its limits. */
  totalTooSmall: string;
  totalTooLarge: string;
  /** In the policies. */
  whenPaid: string;
  howRefunded: string;
};

export const PAYMENT_METHOD_TEXTS: Readonly<Record<PaymentMethod, PaymentMethodTexts>> = {
  card: {
    name: 'Card',
    detail: 'You’ll pay on Stripe’s secure page. We never see your card number.',
    submit: (total) => `Pay ${total} by card`,
    onOrder: 'By card, through Stripe',
    onInvoice: 'Payment by card',
    confirmation: () =>
      'Thank you. We’ve received your payment and are packing your order. We’ll email you when it ships.',
    refundOfCancelled: (amount) =>
      `${amount} will go back to the card or account you paid with. We’ll email you as soon as it’s on its way.`,
    refundSent: (amount) => [
      `We’ve sent ${amount} back to the card or account you paid with.`,
      'It can take up to ten working days to show up. You don’t need to do anything.',
    ],
    totalTooSmall: 'This amount is too small to pay by card.',
    totalTooLarge: 'This amount is too large for one card payment. Please split your order.',
    whenPaid: 'When you order, on Stripe’s payment page',
    howRefunded: 'To the same card or account; banks take up to ten working days to show it',
  },
  cash_on_delivery: {
    name: 'Cash on delivery',
    detail: 'Pay the courier when your parcel arrives. In Pakistan only.',
    submit: (total) => `Place order, pay ${total} on delivery`,
    onOrder: 'In cash, to the courier',
    onInvoice: 'Payment in cash, to the courier',
    confirmation: (total) =>
      `Thank you. Your order is placed, and we’ll email you when it ships. Please have ${total} ready for the courier.`,
    refundOfCancelled: (amount) => `${amount} will be returned to you in cash, as we agreed.`,
    refundSent: (amount) => [`We’ve returned ${amount} of your cash payment to you, as we agreed.`],
    totalTooSmall: 'This amount is too small to pay in cash.',
    totalTooLarge: 'This amount is too large to pay in cash. Please split your order.',
    whenPaid: 'In cash, to the courier who brings the parcel',
    howRefunded: 'In cash or by transfer, as we agree with you',
  },
};
