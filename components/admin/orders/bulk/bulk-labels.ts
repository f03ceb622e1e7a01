import type { BulkAction, BulkRefusal } from '@/lib/orders/bulk/bulk-action';

/** The labels of the buttons, and the message for an order that was changed. */
export const BULK_LABELS: Record<BulkAction, { button: string; done: string }> = {
  deliver: { button: 'Mark delivered', done: 'has arrived' },
  flag: { button: 'Ask for attention', done: 'waits under “Needs attention”' },
  clear: { button: 'Attention settled', done: 'needs nobody any more' },
  cancel: { button: 'Cancel, unpaid', done: 'is cancelled, and the buyer gets a mail' },
};

/** Why an order was not changed. */
export function bulkRefusalMessage(refusal: BulkRefusal): string {
  switch (refusal.code) {
    case 'order_not_found':
      return 'is not there';
    case 'nothing_to_do':
      return 'is so already';
    case 'paid':
      return 'is paid: cancel it on its own page, which tells what goes back';
    case 'not_cancellable':
      return 'cannot be cancelled any more: it was sent, completed or given up';
    case 'just_paid':
      return 'was paid at this very moment, and stands';
    case 'payment_processing':
      return 'has a payment under way: try again when that has ended';
    case 'payment_disputed':
      return 'is disputed: wait until the bank has decided';
    case 'payment_provider_unavailable':
      return 'has a payment page that Stripe could not close right now: try again in a minute';
    case 'payment_provider_not_configured':
      return 'has a payment page at Stripe, and this server has no keys for Stripe: set them again first';
    case 'not_placed':
      return 'cannot be sent: it is unpaid, given up or done';
    case 'refunded':
      return 'has nothing to send: all of its money went back';
    case 'nothing_to_send':
    case 'parcel_is_empty':
      return 'has nothing left to send';
    case 'more_than_outstanding':
      return 'was sent in part at this very moment: look what is left of it';
    case 'carrier_missing':
      return 'has nobody to bring it: choose a courier';
    case 'parcel_not_on_its_way':
      return 'has no parcel on its way';
    case 'failed':
      return 'could not be changed: something went wrong on our side, and the log tells what';
  }
}
