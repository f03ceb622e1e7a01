import type { RefundAmountError } from '@/lib/pricing/refund-amount';

/** What can be expected to fail when somebody refunds. */
export type RefundError =
  | { code: 'order_not_found' }
  /** No money has come that could go back. */
  | { code: 'nothing_to_refund' }
  | RefundAmountError
  /** The bank has the money until the dispute ends. */
  | { code: 'payment_disputed' }
  | { code: 'returns_more_than_bought' }
  /** The money goes back through a service that the shop has no keys for any more. */
  | { code: 'payment_provider_not_configured' }
  /** The key of the form belongs to a refund of another order. */
  | { code: 'form_of_another_order' };
