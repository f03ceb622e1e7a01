import type { ApiRoute } from '../http/api-route';
import { BALANCE_ROUTES } from './balance-routes';
import { CHARGE_ROUTES } from './charge-routes';
import { CHECKOUT_SESSION_ROUTES } from './checkout-session-routes';
import { COUPON_ROUTES } from './coupon-routes';
import { DISPUTE_ROUTES } from './dispute-routes';
import { EVENT_ROUTES } from './event-routes';
import { PAYMENT_INTENT_ROUTES } from './payment-intent-routes';
import { REFUND_ROUTES } from './refund-routes';

export const API_ROUTES: readonly ApiRoute[] = [
  ...CHECKOUT_SESSION_ROUTES,
  ...COUPON_ROUTES,
  ...PAYMENT_INTENT_ROUTES,
  ...CHARGE_ROUTES,
  ...REFUND_ROUTES,
  ...DISPUTE_ROUTES,
  ...EVENT_ROUTES,
  ...BALANCE_ROUTES,
];
