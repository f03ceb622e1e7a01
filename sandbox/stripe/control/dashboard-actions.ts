import type Stripe from 'stripe';
import { createRefund } from '../payments/create-refund';
import { finishDelayedPayment } from '../payments/delayed-payment';
import { isDisputeClosed } from '../payments/dispute-status';
import { expireSession } from '../payments/expire-session';
import { findRefundableCharge } from '../payments/find-refundable-charge';
import { openDispute } from '../payments/open-dispute';
import { settleRefund } from '../payments/settle-refund';
import { updateDisputeStatus } from '../payments/update-dispute-status';
import type { SandboxContext } from '../sandbox-context';
import {
  type ControlBody,
  ControlError,
  readChoice,
  readCount,
  readOptionalText,
  rejectUnknownFields,
} from './read-control';

const OUTCOMES = ['succeed', 'fail'] as const;

export function expireNow(context: SandboxContext, id: string): Stripe.Checkout.Session {
  const session = requireSession(context, id);
  if (session.status !== 'open') throw new ControlError(`The session is ${session.status}`, 409);
  return expireSession(context, session);
}

export function settleDelayedPayment(
  context: SandboxContext,
  id: string,
  body: ControlBody,
): Stripe.Checkout.Session {
  rejectUnknownFields(body, ['outcome']);
  const outcome = readChoice(body, { name: 'outcome', choices: OUTCOMES, fallback: 'succeed' });
  const session = requireSession(context, id);
  const isEnded = finishDelayedPayment(context, String(session.payment_intent), outcome);
  if (!isEnded) throw new ControlError('The session has no payment that is processing', 409);
  return requireSession(context, id);
}

/** A refund that somebody makes in Stripe's dashboard: the shop hears of it by webhook alone. */
export function createDashboardRefund(context: SandboxContext, body: ControlBody): Stripe.Refund {
  rejectUnknownFields(body, ['payment_intent', 'amount', 'reason']);
  const charge = findRefundableCharge(context, requireText(body, 'payment_intent'));
  const amount = body.amount === undefined ? undefined : readCount(body, 'amount', 0);
  return createRefund(context, { charge, amount, reason: readOptionalText(body, 'reason') ?? undefined });
}

export function finishRefund(context: SandboxContext, id: string, body: ControlBody): Stripe.Refund {
  rejectUnknownFields(body, ['outcome']);
  const outcome = readChoice(body, { name: 'outcome', choices: OUTCOMES, fallback: 'fail' });
  const isEnded = settleRefund(context, id, outcome);
  const refund = context.store.get('refunds', id);
  if (!refund) throw new ControlError('No such refund', 404);
  if (!isEnded) throw new ControlError(`The refund is ${String(refund.status)} already`, 409);
  return refund;
}

export function openDisputeByBank(context: SandboxContext, body: ControlBody): Stripe.Dispute {
  rejectUnknownFields(body, ['payment_intent', 'amount', 'reason', 'status']);
  const charge = findRefundableCharge(context, requireText(body, 'payment_intent'));
  const amount = body.amount === undefined ? undefined : readCount(body, 'amount', 0);
  const dispute = openDispute(context, {
    charge,
    amount,
    status: readOptionalText(body, 'status') ?? undefined,
    reason: readOptionalText(body, 'reason') ?? undefined,
  });
  if (!dispute) throw new ControlError('The charge is disputed already', 409);
  return dispute;
}

export function closeDispute(context: SandboxContext, id: string, body: ControlBody): Stripe.Dispute {
  rejectUnknownFields(body, ['outcome']);
  const outcome = readChoice(body, { name: 'outcome', choices: ['won', 'lost'], fallback: 'lost' });
  const dispute = context.store.get('disputes', id);
  if (!dispute) throw new ControlError('No such dispute', 404);
  if (isDisputeClosed(dispute)) throw new ControlError(`The dispute is ${dispute.status} already`, 409);
  return updateDisputeStatus(context, dispute, outcome);
}

/** Any status after any other; also one that the pinned API version does not know. */
export function setDisputeStatus(context: SandboxContext, id: string, body: ControlBody): Stripe.Dispute {
  rejectUnknownFields(body, ['status', 'amount']);
  const dispute = context.store.get('disputes', id);
  if (!dispute) throw new ControlError('No such dispute', 404);
  const amount = readCount(body, 'amount', dispute.amount);
  return updateDisputeStatus(context, { ...dispute, amount }, requireText(body, 'status'));
}

function requireSession({ store }: SandboxContext, id: string): Stripe.Checkout.Session {
  const session = store.get('sessions', id);
  if (!session) throw new ControlError('No such session', 404);
  return session;
}

function requireText(body: ControlBody, name: string): string {
  const value = readOptionalText(body, name);
  if (value === null) throw new ControlError(`${name} is missing`);
  return value;
}
