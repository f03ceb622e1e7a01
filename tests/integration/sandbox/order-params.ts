import type Stripe from 'stripe';

type Params = Stripe.Checkout.SessionCreateParams;

/** A valid session of two massagers at PKR 1,999.00, as a shop would ask for it. */
export function orderParams(changes: Partial<Params> = {}): Params {
  return {
    mode: 'payment',
    line_items: [lineItem()],
    customer_email: 'buyer@example.com',
    client_reference_id: 'order-1',
    metadata: { orderId: 'order-1' },
    payment_intent_data: { metadata: { orderId: 'order-1' } },
    success_url: 'http://shop.example/checkout/return?session_id={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.example/cart',
    ...changes,
  };
}

export function lineItem(unitAmount = 199_900, quantity = 2): Stripe.Checkout.SessionCreateParams.LineItem {
  return {
    price_data: {
      currency: 'pkr',
      unit_amount: unitAmount,
      product_data: { name: 'Nue Cupping Massager', metadata: { sku: 'NUE-1' } },
    },
    quantity,
  };
}
