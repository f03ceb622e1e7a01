import type Stripe from 'stripe';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';
import type { IntentData } from '../store/records';
import { scheduleTask } from '../store/schedule-task';
import { checkSessionParams } from './check-session-params';
import { type PricedSession, priceSession } from './price-session';

type Params = Stripe.Checkout.SessionCreateParams;

const DAY_SECONDS = 24 * 60 * 60;

/** Creates an open checkout session; its hosted page can be opened at once. */
export function createSession(context: SandboxContext, params: Params): Stripe.Checkout.Session {
  const { store } = context;
  checkSessionParams(params, context.clock.now());
  const priced = priceSession(context, params);
  const session = buildSession(context, params, priced);
  store.put('sessions', session);
  store.put('sessionDetails', {
    id: session.id,
    lineItems: priced.lineItems,
    shippingLabel: priced.shipping?.label ?? null,
    coupon: priced.coupon,
    discountId: priced.coupon ? newId('di_1') : null,
    intentData: readIntentData(params.payment_intent_data),
    pendingAttempt: null,
    delayedOutcome: null,
  });
  scheduleTask(store, { kind: 'expire_session', subjectId: session.id, dueAtMs: session.expires_at * 1000 });
  return session;
}

function buildSession(
  context: SandboxContext,
  params: Params,
  priced: PricedSession,
): Stripe.Checkout.Session {
  const id = newId('cs_test_a1', 56);
  const created = context.clock.now();
  return {
    id,
    object: 'checkout.session',
    ...unusedFields(),
    allow_promotion_codes: params.allow_promotion_codes ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: priced.subtotalMinor,
    amount_total: priced.totalMinor,
    billing_address_collection: params.billing_address_collection ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created,
    currency: priced.currency,
    customer_details: params.customer_email ? emailOnly(params.customer_email) : null,
    customer_email: params.customer_email ?? null,
    discounts: priced.coupon ? [{ coupon: priced.coupon.id, promotion_code: null }] : [],
    excluded_payment_method_types: params.excluded_payment_method_types,
    expires_at: params.expires_at ?? created + DAY_SECONDS,
    integration_identifier: params.integration_identifier ?? null,
    locale: params.locale ?? null,
    metadata: asMetadata(params.metadata),
    mode: 'payment',
    origin_context: params.origin_context ?? null,
    payment_method_types: offeredMethods(params),
    payment_status: priced.totalMinor === 0 ? 'no_payment_required' : 'unpaid',
    shipping_cost: priced.shipping && {
      amount_subtotal: priced.shipping.amountMinor,
      amount_tax: 0,
      amount_total: priced.shipping.amountMinor,
      shipping_rate: priced.shipping.rateId,
    },
    shipping_options: priced.shipping
      ? [{ shipping_amount: priced.shipping.amountMinor, shipping_rate: priced.shipping.rateId }]
      : [],
    status: 'open',
    submit_type: params.submit_type ?? null,
    success_url: params.success_url ?? null,
    total_details: {
      amount_discount: priced.discountMinor,
      amount_shipping: priced.shipping?.amountMinor ?? 0,
      amount_tax: 0,
    },
    ui_mode: 'hosted_page',
    url: `${context.publicUrl}/pay/${id}`,
  };
}

/** The delayed method can be switched off as at Stripe: by leaving it out, or by excluding it. */
function offeredMethods({
  allowed_payment_method_types: allowed,
  excluded_payment_method_types: excluded,
}: Params): string[] {
  return ['card', 'us_bank_account'].filter(
    (method) => (!allowed || allowed.includes(method)) && !excluded?.includes(method),
  );
}

function emailOnly(email: string): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  };
}

function readIntentData(data: Stripe.Checkout.SessionCreateParams.PaymentIntentData = {}): IntentData {
  return {
    description: data.description ?? null,
    metadata: asMetadata(data.metadata),
    receiptEmail: data.receipt_email ?? null,
    // The form reader let only Stripe's own address fields through.
    shipping: (data.shipping ?? null) as Stripe.PaymentIntent.Shipping | null,
    statementDescriptor: data.statement_descriptor ?? null,
    statementDescriptorSuffix: data.statement_descriptor_suffix ?? null,
  };
}

function asMetadata(param: Stripe.MetadataParam | undefined): Stripe.Metadata {
  return (param ?? {}) as Stripe.Metadata;
}

/** Fields of features that the sandbox does not have, as Stripe fills them when they are off. */
function unusedFields() {
  return {
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    client_secret: null,
    collected_information: { business_name: null, individual_name: null, shipping_details: null },
    consent: null,
    consent_collection: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required' as const,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    managed_payments: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required' as const,
    payment_method_configuration_details: null,
    payment_method_options: {},
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    subscription: null,
    wallet_options: null,
  };
}
