import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import { type ApiRoute, defineRoute } from '../http/api-route';
import { isWithin, listPage, PAGE_AND_TIME_FIELDS, type PageParams } from '../http/list-page';
import { formatted, integer, metadata, notSimulated, oneOf, percentage, text } from '../http/param-rule';
import { MAX_AMOUNT_MINOR } from '../money/currency';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import { recordEvent } from '../webhooks/record-event';
import { currentCoupon } from './require-usable-coupon';

const PATH = '/v1/coupons';

export const COUPON_ROUTES: readonly ApiRoute[] = [
  defineRoute<Stripe.CouponCreateParams>({
    method: 'POST',
    path: PATH,
    fields: {
      amount_off: integer(1, MAX_AMOUNT_MINOR),
      applies_to: notSimulated(),
      currency: formatted('currency'),
      currency_options: notSimulated(),
      duration: oneOf('forever', 'once', 'repeating'),
      duration_in_months: integer(1),
      id: formatted('coupon_id', 200),
      max_redemptions: integer(1),
      metadata: metadata(),
      name: text(40),
      percent_off: percentage(),
      redeem_by: integer(),
    },
    handle: ({ context, params }) => createCoupon(context, params),
  }),
  defineRoute<Stripe.CouponListParams>({
    method: 'GET',
    path: PATH,
    fields: PAGE_AND_TIME_FIELDS,
    handle: ({ context, params }) => {
      const coupons = context.store
        .list('coupons')
        .filter((coupon) => isWithin(coupon.created, params.created as PageParams['created']))
        .map((coupon) => currentCoupon(coupon, context.clock.now()))
        .reverse();
      return listPage(coupons, { params, url: PATH, kind: 'coupon' });
    },
  }),
  defineRoute({
    method: 'GET',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => currentCoupon(requireCoupon(context, id), context.clock.now()),
  }),
  defineRoute({
    method: 'DELETE',
    path: `${PATH}/:id`,
    handle: ({ context, id }) => {
      const coupon = requireCoupon(context, id);
      context.store.remove('coupons', id);
      recordEvent(context, { type: 'coupon.deleted', object: { ...coupon, valid: false } });
      return { id, object: 'coupon', deleted: true };
    },
  }),
];

function requireCoupon({ store }: SandboxContext, id: string): Stripe.Coupon {
  const coupon = store.get('coupons', id);
  if (!coupon) throw noSuch('coupon', id);
  return coupon;
}

function createCoupon(context: SandboxContext, params: Stripe.CouponCreateParams): Stripe.Coupon {
  const { store, clock } = context;
  checkCouponParams(params, clock.now());
  if (params.id !== undefined && store.get('coupons', params.id)) {
    throw new ApiError({ message: 'Coupon already exists.', code: 'resource_already_exists' });
  }
  const coupon: Stripe.Coupon = {
    id: params.id ?? newId('', 8),
    object: 'coupon',
    amount_off: params.amount_off ?? null,
    created: clock.now(),
    currency: params.amount_off === undefined ? null : (params.currency ?? null),
    duration: params.duration ?? 'once',
    duration_in_months: params.duration_in_months ?? null,
    livemode: false,
    max_redemptions: params.max_redemptions ?? null,
    // The form reader made plain texts of it.
    metadata: (params.metadata ?? {}) as Stripe.Metadata,
    name: params.name ?? null,
    percent_off: params.percent_off ?? null,
    redeem_by: params.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  };
  store.put('coupons', coupon);
  recordEvent(context, { type: 'coupon.created', object: coupon });
  return coupon;
}

function checkCouponParams(params: Stripe.CouponCreateParams, now: number): void {
  if (params.amount_off !== undefined && params.percent_off !== undefined) {
    throw new ApiError({ message: 'You may only specify one of these parameters: amount_off, percent_off.' });
  }
  if (params.amount_off === undefined && params.percent_off === undefined) throw missing('percent_off');
  if (params.amount_off !== undefined && params.currency === undefined) throw missing('currency');
  const isRepeating = params.duration === 'repeating';
  if (isRepeating && params.duration_in_months === undefined) throw missing('duration_in_months');
  if (!isRepeating && params.duration_in_months !== undefined) {
    throw new ApiError({
      message: 'duration_in_months goes with duration=repeating only.',
      param: 'duration_in_months',
    });
  }
  if (params.redeem_by === undefined || params.redeem_by > now) return;
  throw new ApiError({ message: 'The redeem_by date must be in the future.', param: 'redeem_by' });
}

function missing(param: string): ApiError {
  return new ApiError({ message: `Missing required param: ${param}.`, code: 'parameter_missing', param });
}
