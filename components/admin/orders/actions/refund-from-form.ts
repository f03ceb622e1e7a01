import { formatMoney } from '@/lib/core/money';
import { parseExactMoney } from '@/lib/core/parse-money';
import { fail } from '@/lib/core/result';
import { getOrderForStaff } from '@/lib/orders/staff-queries';
import { PAYMENT_METHOD_STAFF_TEXTS } from '@/lib/pricing/payment-method-staff-texts';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { checkRefundAmount, refundOfOrder } from '@/lib/pricing/refund-amount';
import type { ReturnedLine } from '@/lib/workflows/refunds/record-return';
import { requestRefund } from '@/lib/workflows/refunds/request-refund';
import {
  formQuantities,
  formText,
  type OrderActionContext,
  type OrderActionOutcome,
} from './run-order-action';

const COMPLETED = {
  succeeded: 'refunded',
  pending: 'refund_pending',
  failed: 'refund_failed',
  cancelled: 'refund_failed',
} as const;

/**
 * Parses the refund form: units by line, how many are restocked, the delivery, or another amount. What
 * it comes to is shown once before it is done; the second step carries that amount, and is asked again if it differs.
 */
export async function refundFromForm(
  form: FormData,
  { change, actor }: OrderActionContext,
): Promise<OrderActionOutcome> {
  const order = await getOrderForStaff(formText(form, 'orderNumber'));
  if (!order) return fail({ code: 'order_not_found' });
  const units = formQuantities(form, 'refund');
  const restocked = formQuantities(form, 'restock');
  if (!units || !restocked) return fail({ code: 'quantity_unreadable' });
  const returned = [...units]
    .filter(([, quantity]) => quantity > 0)
    .map(([orderLineId, quantity]) => ({
      orderLineId,
      quantity,
      restocked: Math.min(quantity, restocked.get(orderLineId) ?? 0),
    }));
  const amountText = formText(form, 'amount');
  const typed = amountText ? parseExactMoney(amountText, order.currency) : null;
  if (amountText && typed === null) return fail({ code: 'amount_unreadable' });
  const amountMinor = typed ?? refundOfOrder(order, { returned, withDelivery: form.has('withDelivery') });
  if (amountMinor === 0) return fail({ code: 'nothing_chosen' });
  if (!order.refundable) return fail({ code: 'nothing_to_refund' });
  const checked = checkRefundAmount({ amountMinor, refundableMinor: order.refundable.amountMinor });
  if (!checked.ok) return checked;
  const reason = formText(form, 'reason').slice(0, 300);
  if (!reason) return fail({ code: 'reason_missing' });
  const fingerprint = JSON.stringify([amountMinor, returned]);
  if (formText(form, 'confirm') !== fingerprint) {
    const amount = formatMoney(amountMinor, order.currency);
    const message = reviewMessage({ method: order.refundable.method, amount, returned });
    return { ok: 'review', message, confirm: fingerprint };
  }
  const { address } = actor;
  const refunded = await requestRefund({ ...change, amountMinor, reason, returned, address });
  return refunded.ok ? { ok: true, value: COMPLETED[refunded.value.status] } : refunded;
}

/** What the confirmation will do. */
function reviewMessage(input: {
  method: PaymentMethod;
  amount: string;
  returned: readonly ReturnedLine[];
}): string {
  const back = input.returned.reduce((sum, { restocked = 0 }) => sum + restocked, 0);
  const sentences = [
    PAYMENT_METHOD_STAFF_TEXTS[input.method].refund(input.amount),
    back > 0
      ? `${back} ${back === 1 ? 'piece goes' : 'pieces go'} back on the shelf.`
      : 'The stock stays as it is.',
    'The buyer gets a mail. A refund cannot be taken back.',
  ];
  return sentences.join(' ');
}
