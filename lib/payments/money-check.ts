import type { CalendarDay } from '../core/calendar-day';
import type { Currency } from '../core/money';

export const MONEY_CHECK_PHASES = ['payments', 'refunds', 'disputes', 'pages', 'ours', 'shop'] as const;
export type MoneyCheckPhase = (typeof MONEY_CHECK_PHASES)[number];

export const MONEY_FINDING_KINDS = [
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
export type MoneyFindingKind = (typeof MONEY_FINDING_KINDS)[number];

/** A comparison of Stripe with the shop, as staff see it. */
export type MoneyCheck = {
  id: string;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  status: 'running' | 'done' | 'failed';
  phase: MoneyCheckPhase;
  /** The last thing looked at in this phase; null at its beginning. */
  cursor: string | null;
  lookedAt: number;
  notOurs: number;
  failure: string | null;
  /** The shop began it by itself, and settles what Stripe's word decides. */
  isAutomatic: boolean;
  createdAt: Date;
  finishedAt: Date | null;
};

/** One thing that differs. `theirs` and `ours` are minor units, or pieces where it is about stock. */
export type NewMoneyFinding = {
  kind: MoneyFindingKind;
  /** What it is about: of the payment, refund, order, redemption or variant, or Stripe's own id. */
  subjectId: string;
  orderId?: string | null;
  orderNumber?: number | null;
  stripeId?: string | null;
  theirs?: number | null;
  ours?: number | null;
  currency?: string | null;
};

export type MoneyFinding = {
  id: string;
  checkId: string;
  kind: MoneyFindingKind;
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

/** Sums of a day on both sides, in minor units. */
export type MoneyDay = {
  day: CalendarDay;
  currency: Currency;
  stripePayments: number;
  stripePaidMinor: number;
  ourPayments: number;
  ourPaidMinor: number;
  stripeRefunds: number;
  stripeRefundedMinor: number;
  ourRefunds: number;
  ourRefundedMinor: number;
};
