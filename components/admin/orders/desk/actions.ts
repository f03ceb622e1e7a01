'use server';

import { requireActor } from '@/lib/auth/require-actor';
import { fail, type Result, succeed } from '@/lib/core/result';
import { cancelOrder } from '@/lib/workflows/cancel-order';
import { changeAddress } from '@/lib/workflows/change-address';
import { collectCash } from '@/lib/workflows/collect-cash';
import { dispatchOrder } from '@/lib/workflows/dispatch-order';
import { markDelivered, takeParcelBack } from '@/lib/workflows/follow-parcel';
import { issueCreditNote, issueInvoice } from '@/lib/workflows/issue-invoice';
import { addOrderNote, clearFlagByHand, flagOrderByHand } from '@/lib/workflows/note-order';
import { resendMail } from '@/lib/workflows/resend-mail';
import type { DeskState } from './desk-state';
import type { Done } from './done-words';
import { refundFromForm } from './refund-from-form';
import { deskPath, quantitiesOf, runDeskAction, textOf } from './run-desk-action';

const LONGEST_REASON = 300;

/** Sends a parcel. */
export async function dispatch(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.fulfil', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const quantities = quantitiesOf(form, 'send');
    if (!quantities) return fail({ code: 'quantity_unreadable' });
    const trackingUrl = textOf(form, 'trackingUrl') || null;
    if (trackingUrl && !/^https?:\/\/[^\s]+$/.test(trackingUrl)) return fail({ code: 'link_unreadable' });
    const sent = await dispatchOrder({
      ...change,
      lines: [...quantities].map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
      carrierName: textOf(form, 'carrierName').slice(0, 60),
      trackingNumber: textOf(form, 'trackingNumber').slice(0, 80) || null,
      trackingUrl,
    });
    return then(sent, 'dispatched');
  });
}

/** Notes that a parcel has arrived. */
export async function deliver(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.fulfil', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) =>
    then(await markDelivered({ ...change, parcelId: textOf(form, 'parcelId') }), 'delivered'),
  );
}

/** Takes a parcel back: the opposite of sending it. */
export async function takeBack(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.fulfil', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return then(
      await takeParcelBack({ ...change, parcelId: textOf(form, 'parcelId'), reason }),
      'taken_back',
    );
  });
}

/** Notes that the courier brought the cash. */
export async function takeCash(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.fulfil', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) =>
    then(await collectCash({ ...change, actor }), 'cash'),
  );
}

/** Cancels the order before its dispatch. */
export async function cancel(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.cancel', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return then(await cancelOrder({ ...change, reason, address: actor.address }), 'cancelled');
  });
}

/** Refunds in two presses: the first works out how much, the second sends it. */
export async function refund(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.refund', deskPath(form));
  return runDeskAction({ actor, previous, form }, (context) => refundFromForm(form, context));
}

/** Corrects the address. */
export async function correctAddress(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.edit', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const address = Object.fromEntries(
      ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'phone'].map((name) => [
        name,
        textOf(form, name),
      ]),
    );
    return then(await changeAddress({ ...change, address }), 'address');
  });
}

/** Adds a note. */
export async function note(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.edit', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) =>
    then(await addOrderNote({ ...change, text: textOf(form, 'text') }), 'noted'),
  );
}

/** Asks for a person. */
export async function flag(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.edit', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const reason = reasonOf(form);
    if (!reason) return fail({ code: 'reason_missing' });
    return then(await flagOrderByHand({ ...change, reason }), 'flagged');
  });
}

/** Says that somebody has looked: the opposite of the flag. */
export async function clearFlag(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.edit', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) =>
    then(await clearFlagByHand({ ...change, reason: reasonOf(form) || 'Looked at' }), 'cleared'),
  );
}

/** Sends a mail again. */
export async function sendAgain(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.edit', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) =>
    then(await resendMail({ ...change, mailId: textOf(form, 'mailId') }), 'resent'),
  );
}

/** Gives the order its invoice, or a refund its credit note. */
export async function issue(previous: DeskState, form: FormData): Promise<DeskState> {
  const actor = await requireActor('orders.fulfil', deskPath(form));
  return runDeskAction({ actor, previous, form }, async ({ change }) => {
    const { orderId, staffId } = change;
    const refundId = textOf(form, 'refundId');
    return refundId
      ? then(await issueCreditNote({ orderId, refundId, staffId }), 'credited')
      : then(await issueInvoice({ orderId, staffId }), 'invoiced');
  });
}

function reasonOf(form: FormData): string {
  return textOf(form, 'reason').slice(0, LONGEST_REASON);
}

function then<Failure>(result: Result<unknown, Failure>, done: Done): Result<Done, Failure> {
  return result.ok ? succeed(done) : result;
}
