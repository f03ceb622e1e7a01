import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import { requireSessionDetails } from '../store/require-record';
import { recordEvent } from '../webhooks/record-event';

/** The session's payment intent. As with Stripe it comes into being at the first attempt to pay. */
export function ensurePaymentIntent(
  context: SandboxContext,
  session: Stripe.Checkout.Session,
): { session: Stripe.Checkout.Session; intent: Stripe.PaymentIntent } {
  const { store } = context;
  const existing =
    typeof session.payment_intent === 'string'
      ? store.get('paymentIntents', session.payment_intent)
      : undefined;
  if (existing) return { session, intent: existing };
  const intent = buildIntent(context, session);
  const linked = { ...session, payment_intent: intent.id };
  store.put('paymentIntents', intent);
  store.put('sessions', linked);
  recordEvent(context, { type: 'payment_intent.created', object: intent });
  return { session: linked, intent };
}

function buildIntent(
  { store, clock }: SandboxContext,
  session: Stripe.Checkout.Session,
): Stripe.PaymentIntent {
  const id = newId('pi_3');
  const data = requireSessionDetails(store, session.id).intentData;
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('', 25)}`,
    confirmation_method: 'automatic',
    created: clock.now(),
    currency: session.currency ?? '',
    customer: null,
    customer_account: null,
    description: data.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: data.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: data.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: data.shipping,
    source: null,
    statement_descriptor: data.statementDescriptor,
    statement_descriptor_suffix: data.statementDescriptorSuffix,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  };
}
