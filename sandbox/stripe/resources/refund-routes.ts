import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { formatted, integer, metadata, notSimulated, oneOf, text } from '../http/param-rule';
import { createRefund } from '../payments/create-refund';
import { findRefundableCharge } from '../payments/find-refundable-charge';
import type { SandboxContext } from '../sandbox-context';

const PATH = '/v1/refunds';

export const REFUND_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.RefundCreateParams>({
    method: 'POST',
    path: PATH,
    fields: {
      amount: integer(1),
      charge: text(),
      currency: notSimulated(),
      customer: notSimulated(),
      instructions_email: formatted('email'),
      metadata: metadata(),
      origin: notSimulated(),
      payment_intent: text(),
      reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
      refund_application_fee: notSimulated('"false"'),
      reverse_transfer: notSimulated('"false"'),
    },
    handle: ({ context, params }) => {
      const charge = requireCharge(context, params);
      const { amount, reason } = params;
      // The form reader made plain texts of it.
      return createRefund(context, {
        charge,
        amount,
        reason,
        metadata: (params.metadata ?? {}) as Stripe.Metadata,
      });
    },
  }),
  defineRoute<Stripe.RefundListParams>({
    method: 'GET',
    path: PATH,
    fields: { ...PAGE_AND_TIME_FIELDS, charge: text(), payment_intent: text() },
    handle: ({ context, params }) => {
      const found = context.store
        .list('refunds')
        .filter((refund) => isWithin(refund.created, params.created as PageParams['created']))
        .filter((refund) => params.charge === undefined || refund.charge === params.charge)
        .filter(
          (refund) => params.payment_intent === undefined || refund.payment_intent === params.payment_intent,
        )
        .reverse();
      return listPage(found, { params, url: PATH, kind: 'refund' });
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => requireRefund(context, id),
  }),
  defineRoute<Stripe.RefundUpdateParams>({
    method: 'POST',
    path: `${PATH}/:id`,
    fields: { metadata: metadata() },
    handle: ({ context, id, params }) => {
      const refund = requireRefund(context, id);
      const updated: Stripe.Refund = {
        ...refund,
        metadata: { ...refund.metadata, ...(params.metadata as Stripe.Metadata | undefined) },
      };
      context.store.put('refunds', updated);
      return updated;
    },
  }),
];

function requireRefund({ store }: SandboxContext, id: string): Stripe.Refund {
  const refund = store.get('refunds', id);
  if (!refund) throw noSuch('refund', id);
  return refund;
}

function requireCharge(context: SandboxContext, params: Stripe.RefundCreateParams): Stripe.Charge {
  const { charge: chargeId, payment_intent: intentId } = params;
  if (chargeId !== undefined && intentId !== undefined) {
    throw new ApiError({ message: 'You may only specify one of these parameters: charge, payment_intent.' });
  }
  if (intentId !== undefined) return findRefundableCharge(context, intentId);
  if (chargeId === undefined) {
    throw new ApiError({
      message: 'One of the following params should be provided for this request: payment_intent or charge.',
      code: 'parameter_missing',
    });
  }
  const charge = context.store.get('charges', chargeId);
  if (!charge) throw noSuch('charge', chargeId, 'charge');
  return charge;
}
