import type { DiscrepancyKind } from '@/lib/payments/reconciliation';

type Labels = {
  title: string;
  /** What it means. */
  meaning: string;
  /** What pressing the button does. */
  button: string;
};

/** The discrepancies as staff read them, and what resolving each does. */
export const DISCREPANCY_LABELS: Record<DiscrepancyKind, Labels> = {
  paid_at_stripe_only: {
    title: 'Paid at Stripe, not here',
    meaning: 'Stripe has the money and its word did not reach the shop.',
    button: 'Record the payment',
  },
  paid_here_only: {
    title: 'Paid here, not at Stripe',
    meaning: 'The order counts as paid, and Stripe has no such payment.',
    button: 'Mark the order',
  },
  payment_amount_differs: {
    title: 'Amounts differ',
    meaning: 'Stripe took in another amount than is recorded here.',
    button: 'Mark the order',
  },
  payment_unknown: {
    title: 'Money of no order',
    meaning: 'Stripe has money that says it is of this shop, and no order here belongs to it.',
    button: 'Noted',
  },
  refund_unknown: {
    title: 'Refund not known here',
    meaning: 'Stripe sent money back, and the shop does not know of it.',
    button: 'Record the refund',
  },
  refund_differs: {
    title: 'Refund stands differently',
    meaning: 'Stripe and the shop do not say the same about a refund.',
    button: 'Take over what Stripe says',
  },
  refund_here_only: {
    title: 'Refund not at Stripe',
    meaning: 'A refund is recorded here that Stripe does not have.',
    button: 'Mark the order',
  },
  refund_not_sent: {
    title: 'Refund never asked for',
    meaning: 'A refund was decided here, and Stripe was not told.',
    button: 'Ask Stripe for it',
  },
  payment_left_open: {
    title: 'Payment left open',
    meaning: 'Its payment page closed long ago, and the payment still counts as open.',
    button: 'Ask Stripe about it',
  },
  hold_without_payment: {
    title: 'Stock held for nobody',
    meaning: 'Goods are kept for an order that nobody can pay any more.',
    button: 'Free the stock',
  },
  code_held_by_dead_order: {
    title: 'Code held by a dead order',
    meaning: 'A code is kept for an order that nobody can pay any more.',
    button: 'Free the code',
  },
  reserved_differs: {
    title: 'Reserved stock is wrong',
    meaning: 'What the shelf says is promised is not what the open orders hold.',
    button: 'Count the promises anew',
  },
  on_hand_differs: {
    title: 'Stock is not what its ledger says',
    meaning: 'What is on hand is not the sum of its movements.',
    button: 'Take over the ledger',
  },
  dispute_unknown: {
    title: 'Dispute not known here',
    meaning:
      'A payer disputes a payment, and Stripe’s word did not reach the shop: its order could still be sent.',
    button: 'Record the dispute',
  },
  dispute_differs: {
    title: 'Dispute stands differently',
    meaning: 'Stripe and the shop do not say the same about a dispute.',
    button: 'Take over what Stripe says',
  },
  dispute_here_only: {
    title: 'Dispute not at Stripe',
    meaning:
      'A dispute is recorded here that Stripe does not have. Its order is neither sent nor refunded meanwhile.',
    button: 'Mark the order',
  },
  page_open_for_nobody: {
    title: 'Payment page open for nobody',
    meaning: 'Money could be paid at Stripe for an order that was given up here, or whose page nobody noted.',
    button: 'Note or close the page',
  },
  page_closed_at_stripe: {
    title: 'Payment page closed at Stripe',
    meaning: 'The payment counts as open here and holds stock, though nobody can pay it any more.',
    button: 'Ask Stripe about it',
  },
};
