import { formatMoney } from '@/lib/core/money';
import { CARD_NUMBER_REFUSED } from '@/lib/http/card-number-fields';
import type { CancelError } from '@/lib/orders/cancel-errors';
import type {
  CashCollectionError,
  DispatchError,
  FulfilmentError,
} from '@/lib/orders/fulfilment/fulfilment-errors';
import type { RefundError } from '@/lib/payments/refund-errors';
import type { ShippingAddressError } from '@/lib/workflows/orders/change-shipping-address';
import type { InvoiceError } from '@/lib/workflows/orders/issue-invoice';
import { PROVIDER_MISSING_MESSAGE } from './provider-missing-message';

/** All refusals of order actions; a conflict is reported with its changes instead. */
export type Refusal = Exclude<
  | CancelError
  | DispatchError
  | FulfilmentError
  | CashCollectionError
  | RefundError
  | ShippingAddressError
  | InvoiceError
  | { code: 'card_number'; errors: Record<string, string> }
  | { code: 'mail_not_found' | 'note_empty' | 'note_too_long' | 'already_flagged' | 'not_flagged' }
  | {
      code:
        | 'reason_missing'
        | 'amount_unreadable'
        | 'nothing_chosen'
        | 'link_unreadable'
        | 'quantity_unreadable';
    },
  { code: 'order_changed' }
>;

const MESSAGES: Record<Exclude<Refusal['code'], 'more_than_outstanding' | 'exceeds_refundable'>, string> = {
  order_not_found: 'There is no such order.',
  not_placed: 'Only an order that is placed can be sent: this one is unpaid, cancelled or done.',
  payment_disputed: 'The buyer’s bank disputes the payment. Nothing is sent or paid back until that ends.',
  refunded: 'All of its money went back: there is nothing to send.',
  nothing_to_send: 'Everything has left, or was refunded.',
  parcel_is_empty: 'The parcel is empty. Choose how many of each go into it.',
  carrier_missing: 'Say who brings the parcel.',
  parcel_not_on_its_way: 'That parcel was delivered or taken back before.',
  no_cash_due: 'No cash is due: the order is paid, was not sent, or is not a cash order.',
  not_cancellable: 'It has been sent or given up already. Take its parcels back first, or refund it.',
  just_paid: 'The buyer paid while you cancelled. The order stands; cancel it again to send the money back.',
  payment_processing: 'A payment is under way at the bank. It can be cancelled when that has ended.',
  payment_provider_unavailable: 'Stripe does not answer, so nothing was changed. Try again in a minute.',
  payment_provider_not_configured: PROVIDER_MISSING_MESSAGE,
  nothing_to_refund: 'No money has come that could go back.',
  amount_not_positive: 'Say how much goes back.',
  amount_unreadable: 'This is not an amount. Write it in rupees, for example 1,250.',
  returns_more_than_bought: 'That is more than was bought, or than was not refunded before.',
  form_of_another_order: 'This form belongs to another order. Load the page again, please.',
  nothing_chosen: 'Choose pieces, the delivery, or another amount.',
  quantity_unreadable: 'Write how many as a whole number.',
  address_stands: 'A parcel has left, or the order was given up: its address stands.',
  address_unchanged: 'This is the address that the order has.',
  address_invalid: 'Please check some fields.',
  no_invoice_yet: 'Only an order that is placed gets an invoice.',
  refund_not_done:
    'A credit note is for money that has gone back; this refund has not, or is of another order.',
  card_number: CARD_NUMBER_REFUSED,
  mail_not_found: 'That mail is not about this order.',
  note_empty: 'The note is empty.',
  note_too_long: 'The note is longer than 2,000 characters. Shorten it, please.',
  already_flagged: 'The order says that already.',
  not_flagged: 'The order needed nobody any more.',
  reason_missing: 'Say why, for those who read the timeline later.',
  link_unreadable: 'A tracking link begins with https://.',
};

/** Which field a refusal belongs to, where it belongs to one. */
const FIELDS: Partial<Record<Refusal['code'], string>> = {
  carrier_missing: 'carrierName',
  link_unreadable: 'trackingUrl',
  reason_missing: 'reason',
  amount_unreadable: 'amount',
  amount_not_positive: 'amount',
  exceeds_refundable: 'amount',
  note_empty: 'text',
  note_too_long: 'text',
};

/** The message for a refusal, and by field where it belongs to one. */
export function refusalMessage(refusal: Refusal): { message: string; errors: Record<string, string> } {
  const message = messageOf(refusal);
  if (refusal.code === 'address_invalid' || refusal.code === 'card_number')
    return { message, errors: refusal.errors };
  const field = FIELDS[refusal.code];
  return { message, errors: field ? { [field]: message } : {} };
}

function messageOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'more_than_outstanding':
      return `Of ${refusal.title} ${refusal.outstanding} ${refusal.outstanding === 1 ? 'is' : 'are'} still to be sent.`;
    case 'exceeds_refundable':
      return `At most ${formatMoney(refusal.refundableMinor, 'PKR')} can go back.`;
    default:
      return MESSAGES[refusal.code];
  }
}
