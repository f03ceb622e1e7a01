export const REFUND_STATUSES = ['pending', 'succeeded', 'failed', 'cancelled'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/**
 * From where a refund may come to each status. A success can still turn into a failure, when the customer's bank sends
 * the money back (docs.stripe.com/refunds#failed-refunds); nothing leaves a failure.
 */
const REACHED_FROM = {
  pending: [],
  succeeded: ['pending'],
  failed: ['pending', 'succeeded'],
  cancelled: ['pending', 'succeeded'],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

/** The statuses from which a refund may pass to `to`: the condition of the update that changes it. */
export function statusesThatReach(to: RefundStatus): RefundStatus[] {
  return [...REACHED_FROM[to]];
}
