import type { CalendarDay } from '@/lib/core/calendar-day';
import type { Currency } from '@/lib/core/money';

export const RECONCILIATION_PHASES = ['payments', 'refunds', 'disputes', 'pages', 'ours', 'shop'] as const;
export type ReconciliationPhase = (typeof RECONCILIATION_PHASES)[number];

export const DISCREPANCY_KINDS = [
  'paid_at_stripe_only',
  'paid_here_only',
  'payment_amount_differs',
  'payment_unknown',
  'refund_unknown',
  'refund_differs',
  'refund_here_only',
  'refund_not_sent',
  'payment_left_open',
  'hold_without_payment',
  'code_held_by_dead_order',
  'reserved_differs',
  'on_hand_differs',
  'dispute_unknown',
  'dispute_differs',
  'dispute_here_only',
  'page_open_for_nobody',
  'page_closed_at_stripe',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

/** One reconciliation of Stripe with the shop, as staff see it; its fields are those of the table `money_check`. */
export type Reconciliation = {
  id: string;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  status: 'running' | 'done' | 'failed';
  phase: ReconciliationPhase;
  /** The last item examined in this phase; null at its start. */
  cursor: string | null;
  lookedAt: number;
  notOurs: number;
  failure: string | null;
  /** It was started by the nightly job, which also resolves what Stripe alone decides. */
  isAutomatic: boolean;
  createdAt: Date;
  finishedAt: Date | null;
};

/**
 * One discrepancy. `theirs` is the amount at Stripe and `ours` that of the shop, in minor units, or in units of stock
 * (the ledger's sum, and the inventory level).
 */
export type NewDiscrepancy = {
  kind: DiscrepancyKind;
  /** What it is about: of the payment, refund, order, redemption or variant, or Stripe's own id. */
  subjectId: string;
  orderId?: string | null;
  orderNumber?: number | null;
  stripeId?: string | null;
  theirs?: number | null;
  ours?: number | null;
  currency?: string | null;
};

export type Discrepancy = {
  id: string;
  checkId: string;
  kind: DiscrepancyKind;
  subjectId: string;
  orderId: string | null;
  orderNumber: number | null;
  stripeId: string | null;
  theirs: number | null;
  ours: number | null;
  currency: string | null;
  state: 'open' | 'mended' | 'needs_person';
  outcome: string | null;
};

/** Totals of a day at Stripe and in the shop, in minor units. */
export type ReconciliationDay = {
  day: CalendarDay;
  currency: Currency;
  stripePayments: number;
  stripePaidMinor: number;
  shopPayments: number;
  shopPaidMinor: number;
  stripeRefunds: number;
  stripeRefundedMinor: number;
  shopRefunds: number;
  shopRefundedMinor: number;
};
