import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { idOf, requireRecord } from '../store/require-record';
import { unscheduleTask } from '../store/schedule-task';
import { recordEvent } from '../webhooks/record-event';
import { setAmountRefunded } from './create-refund';

/** Ends a refund that was left open, as its card decided or as `chosen` says; false when it has ended already. */
export function settleRefund(
  context: SandboxContext,
  refundId: string,
  chosen?: 'succeed' | 'fail',
): boolean {
  const { store } = context;
  const refund = store.get('refunds', refundId);
  if (!refund || refund.status === 'failed') return false;
  const isFailing = chosen
    ? chosen === 'fail'
    : store.get('chargeTraits', idOf(refund.charge))?.refundOutcome === 'fails_later';
  if (!isFailing && refund.status === 'succeeded') return false;
  unscheduleTask(store, 'settle_refund', refundId);
  if (isFailing) failRefund(context, refund);
  else succeedRefund(context, refund);
  return true;
}

function succeedRefund(
  context: SandboxContext,
  { pending_reason: _pending, ...refund }: Stripe.Refund,
): void {
  const succeeded: Stripe.Refund = { ...refund, status: 'succeeded' };
  context.store.put('refunds', succeeded);
  recordRefundUpdate(context, succeeded);
}

/** The money comes back to the merchant: the charge counts it as not refunded again. */
function failRefund(context: SandboxContext, { pending_reason: _pending, ...refund }: Stripe.Refund): void {
  const failed: Stripe.Refund = { ...refund, failure_reason: 'expired_or_canceled_card', status: 'failed' };
  const charge = requireRecord(context.store, 'charges', idOf(refund.charge));
  context.store.put('refunds', failed);
  setAmountRefunded(context, charge, charge.amount_refunded - refund.amount);
  recordRefundUpdate(context, failed);
  recordEvent(context, { type: 'refund.failed', object: failed });
}

function recordRefundUpdate(context: SandboxContext, refund: Stripe.Refund): void {
  recordEvent(context, { type: 'charge.refund.updated', object: refund });
  recordEvent(context, { type: 'refund.updated', object: refund });
}
