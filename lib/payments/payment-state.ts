export const PAYMENT_STATUSES = ['open', 'processing', 'paid', 'failed', 'expired', 'cancelled'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/**
 * From where a payment may come to each status. `paid` is reached from the ends that money can overtake: Stripe may
 * report a payment that we had abandoned (commerce rule 12). Nothing leaves `paid` (rule 14).
 */
const REACHED_FROM = {
  open: [],
  processing: ['open'],
  paid: ['open', 'processing', 'failed', 'expired', 'cancelled'],
  failed: ['open', 'processing'],
  expired: ['open'],
  cancelled: ['open'],
} as const satisfies Record<PaymentStatus, readonly PaymentStatus[]>;

/** The statuses from which a payment may pass to `to`: the condition of the update that changes it. */
export function statusesThatReach(to: PaymentStatus): PaymentStatus[] {
  return [...REACHED_FROM[to]];
}
