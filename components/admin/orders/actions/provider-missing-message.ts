/** What staff are told where an order needs a payment service that this server has no keys for. */
export const PROVIDER_MISSING_MESSAGE =
  'This order’s money is with Stripe, and this server has no keys for Stripe, so nothing can be closed or refunded from here. Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET again, and restart the shop.';
