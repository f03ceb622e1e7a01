'use server';

import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { fail, type Result, succeed } from '@/lib/core/result';
import { dispatchOrder } from '@/lib/workflows/fulfilment/dispatch-order';
import {
  cancelFulfilment,
  markFulfilmentDelivered,
} from '@/lib/workflows/fulfilment/update-fulfilment-status';
import { addOrderNote, clearReviewFlag, flagOrderForReview } from '@/lib/workflows/orders/add-order-note';
import { cancelOrder } from '@/lib/workflows/orders/cancel-order';
import { changeShippingAddress } from '@/lib/workflows/orders/change-shipping-address';
import { issueCreditNote, issueInvoice } from '@/lib/workflows/orders/issue-invoice';
import { resendMail } from '@/lib/workflows/orders/resend-mail';
import { collectCash } from '@/lib/workflows/payments/collect-cash';
import type { CompletedAction } from './completed-action';
import type { OrderActionState } from './order-action-state';
import { refundFromForm } from './refund-from-form';
import { formQuantities, formText, orderDetailPath, runOrderAction } from './run-order-action';

const MAX_REASON_LENGTH = 300;

/** Dispatches a fulfilment (shipment). */
export async function dispatch(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.fulfil', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const quantities = formQuantities(form, 'send');
    if (!quantities) return fail({ code: 'quantity_unreadable' });
    const trackingUrl = formText(form, 'trackingUrl') || null;
    if (trackingUrl && !/^https?:\/\/[^\s]+$/.test(trackingUrl)) return fail({ code: 'link_unreadable' });
    const sent = await dispatchOrder({
      ...change,
      lines: [...quantities].map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
      carrierName: formText(form, 'carrierName').slice(0, 60),
      trackingNumber: formText(form, 'trackingNumber').slice(0, 80) || null,
      trackingUrl,
    });
    return mapOk(sent, 'dispatched');
  });
}

/** Marks a fulfilment as delivered. */
export async function deliver(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.fulfil', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) =>
    mapOk(
      await markFulfilmentDelivered({ ...change, fulfilmentId: formText(form, 'parcelId') }),
      'delivered',
    ),
  );
}

/** Cancels a fulfilment: the opposite of dispatching it. */
export async function cancelShipment(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.fulfil', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return mapOk(
      await cancelFulfilment({ ...change, fulfilmentId: formText(form, 'parcelId'), reason }),
      'taken_back',
    );
  });
}

/** Records that the courier brought the cash. */
export async function recordCash(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.fulfil', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) =>
    mapOk(await collectCash({ ...change, actor }), 'cash'),
  );
}

/** Cancels the order before its dispatch. */
export async function cancel(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.cancel', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return mapOk(await cancelOrder({ ...change, reason, address: actor.address }), 'cancelled');
  });
}

/** Refunds in two steps: the first computes how much, the second confirms it. */
export async function refund(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.refund', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, (context) => refundFromForm(form, context));
}

/** Corrects the address. */
export async function correctAddress(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.edit', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const address = Object.fromEntries(
      ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'phone'].map((name) => [
        name,
        formText(form, name),
      ]),
    );
    return mapOk(await changeShippingAddress({ ...change, address }), 'address');
  });
}

/** Adds a note. */
export async function addNote(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.edit', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) =>
    mapOk(await addOrderNote({ ...change, text: formText(form, 'text') }), 'noted'),
  );
}

/** Flags the order for review. */
export async function flag(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.edit', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return mapOk(await flagOrderForReview({ ...change, reason }), 'flagged');
  });
}

/** Clears the flag after a review. */
export async function clearFlag(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.edit', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) =>
    mapOk(await clearReviewFlag({ ...change, reason: reasonOf(form) || 'Looked at' }), 'cleared'),
  );
}

/** Sends a mail again. */
export async function resend(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.edit', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) =>
    mapOk(await resendMail({ ...change, mailId: formText(form, 'mailId') }), 'resent'),
  );
}

/** Issues the invoice of the order, or the credit note of a refund. */
export async function issueDocument(previous: OrderActionState, form: FormData): Promise<OrderActionState> {
  const actor = await requireActor('orders.fulfil', orderDetailPath(form));
  return runOrderAction({ actor, previous, form }, async ({ change }) => {
    const { orderId, staffId } = change;
    const refundId = formText(form, 'refundId');
    return refundId
      ? mapOk(await issueCreditNote({ orderId, refundId, staffId }), 'credited')
      : mapOk(await issueInvoice({ orderId, staffId }), 'invoiced');
  });
}

function reasonOf(form: FormData): string {
  return formText(form, 'reason').slice(0, MAX_REASON_LENGTH);
}

function mapOk<Failure>(
  result: Result<unknown, Failure>,
  done: CompletedAction,
): Result<CompletedAction, Failure> {
  return result.ok ? succeed(done) : result;
}
