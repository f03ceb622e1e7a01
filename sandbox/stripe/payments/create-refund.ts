import type Stripe from 'stripe';
import { ApiError } from '../http/api-error';
import { formatAmount } from '../money/currency';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import { scheduleTask } from '../store/schedule-task';
import type { Store } from '../store/store';
import { recordEvent } from '../webhooks/record-event';
import { isDisputeOpenOrLost } from './dispute-status';

export type RefundRequest = {
  charge: Stripe.Charge;
  amount?: number;
  reason?: string;
  metadata?: Stripe.Metadata;
};

/** Refunds a charge in full or in part, or refuses as Stripe does; how it ends, the card decided. */
export function createRefund(
  context: SandboxContext,
  { charge, amount, reason, metadata = {} }: RefundRequest,
): Stripe.Refund {
  const { store, clock, delays } = context;
  const amountMinor = requireRefundable(store, charge, amount);
  const outcome = store.get('chargeTraits', charge.id)?.refundOutcome ?? 'succeeds';
  const refund: Stripe.Refund = {
    id: newId('re_3'),
    object: 'refund',
    amount: amountMinor,
    balance_transaction: null,
    charge: charge.id,
    created: clock.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    ...(outcome === 'succeeds_later' ? { pending_reason: 'processing' as const } : {}),
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: outcome === 'succeeds_later' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  store.put('refunds', refund);
  const refunded = setAmountRefunded(context, charge, charge.amount_refunded + amountMinor);
  recordEvent(context, { type: 'refund.created', object: refund });
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  recordEvent(context, { type: 'charge.refunded', object: refunded, previous });
  if (outcome === 'succeeds') return refund;
  scheduleTask(store, {
    kind: 'settle_refund',
    subjectId: refund.id,
    dueAtMs: clock.nowMs() + delays.refundSettlementMs,
  });
  return refund;
}

export function setAmountRefunded(
  context: SandboxContext,
  charge: Stripe.Charge,
  amountMinor: number,
): Stripe.Charge {
  const changed = { ...charge, amount_refunded: amountMinor, refunded: amountMinor === charge.amount };
  context.store.put('charges', changed);
  return changed;
}

function requireRefundable(store: Store, charge: Stripe.Charge, amount: number | undefined): number {
  if (charge.status !== 'succeeded') {
    throw new ApiError({
      message: `Charge ${charge.id} is ${charge.status}; only a successful charge can be refunded.`,
      param: 'charge',
    });
  }
  if (
    store.list('disputes').some((dispute) => dispute.charge === charge.id && isDisputeOpenOrLost(dispute))
  ) {
    throw new ApiError({
      message: `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      code: 'charge_disputed',
    });
  }
  const leftMinor = charge.amount - charge.amount_refunded;
  if (leftMinor === 0) {
    throw new ApiError({
      message: `Charge ${charge.id} has already been refunded.`,
      code: 'charge_already_refunded',
    });
  }
  const amountMinor = amount ?? leftMinor;
  if (amountMinor > leftMinor) {
    throw new ApiError({
      message: `Refund amount (${formatAmount(amountMinor, charge.currency)}) is greater than unrefunded amount on charge (${formatAmount(leftMinor, charge.currency)})`,
      code: 'amount_too_large',
      param: 'amount',
    });
  }
  return amountMinor;
}
