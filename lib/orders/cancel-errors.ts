/** What can be expected to fail when somebody cancels an order. */
export type CancelError =
  | { code: 'order_not_found' }
  /** It has been dispatched, completed or cancelled before: units come back by a return with a refund instead. */
  | { code: 'not_cancellable' }
  /** While it was being cancelled the buyer paid: it stands, and can be cancelled again with its refund. */
  | { code: 'just_paid' }
  /** A delayed payment is under way; it can be cancelled when that has ended. */
  | { code: 'payment_processing' }
  /** The bank has the money until the dispute ends. */
  | { code: 'payment_disputed' }
  | { code: 'payment_provider_unavailable' }
  /** It was to be paid, or was paid, through a service that the shop has no keys for any more. */
  | { code: 'payment_provider_not_configured' };
