import {
  flag,
  formatted,
  group,
  integer,
  list,
  metadata,
  notSimulated,
  oneOf,
  type ParamFields,
  required,
  stored,
  text,
} from '../http/param-rule';
import { MAX_AMOUNT_MINOR } from '../money/currency';

const NOT_ENABLED = '{"enabled":"false"}';

const LINE_ITEM = group({
  adjustable_quantity: notSimulated(NOT_ENABLED),
  metadata: metadata(),
  price: text(),
  price_data: group({
    currency: required(formatted('currency')),
    product: text(),
    product_data: group({
      description: text(),
      images: list(formatted('url', 2048), 8),
      metadata: metadata(),
      name: required(text()),
      tax_code: stored(),
      tax_details: stored(),
      unit_label: text(12),
    }),
    recurring: notSimulated(),
    tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
    unit_amount: integer(0, MAX_AMOUNT_MINOR),
    unit_amount_decimal: notSimulated(),
  }),
  quantity: integer(1, 999_999),
  tax_rates: notSimulated(),
});

const ADDRESS = group({
  city: text(),
  country: text(2),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
});

const PAYMENT_INTENT_DATA = group({
  application_fee_amount: notSimulated(),
  capture_method: notSimulated('"automatic_async"'),
  description: text(1000),
  metadata: metadata(),
  on_behalf_of: notSimulated(),
  receipt_email: formatted('email'),
  setup_future_usage: notSimulated(),
  shipping: group({
    address: required(ADDRESS),
    carrier: text(),
    name: required(text()),
    phone: text(),
    tracking_number: text(),
  }),
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
  transfer_data: notSimulated(),
  transfer_group: notSimulated(),
});

const SHIPPING_OPTION = group({
  shipping_rate: text(),
  shipping_rate_data: group({
    delivery_estimate: stored(),
    display_name: required(text(100)),
    fixed_amount: group({
      amount: required(integer(0, MAX_AMOUNT_MINOR)),
      currency: required(formatted('currency')),
      currency_options: notSimulated(),
    }),
    metadata: metadata(),
    tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
    tax_code: stored(),
    type: oneOf('fixed_amount'),
  }),
});

/**
 * What creating a session takes in this API version. `payment_method_types` is not in it: Stripe removed it in
 * endive, so it is as unknown as any misspelt name.
 */
export const SESSION_CREATE_FIELDS: ParamFields = {
  adaptive_pricing: notSimulated(NOT_ENABLED),
  after_expiration: notSimulated(),
  allow_promotion_codes: flag(),
  allowed_payment_method_types: list(text()),
  automatic_tax: notSimulated(NOT_ENABLED),
  billing_address_collection: oneOf('auto', 'required'),
  branding_settings: stored(),
  cancel_url: formatted('url'),
  client_reference_id: text(200),
  consent_collection: notSimulated(),
  currency: formatted('currency'),
  custom_fields: notSimulated(),
  custom_text: stored(),
  customer: text(),
  customer_account: notSimulated(),
  customer_creation: notSimulated('"if_required"'),
  customer_email: formatted('email', 800),
  customer_update: notSimulated(),
  discounts: list(group({ coupon: text(), promotion_code: text() })),
  excluded_payment_method_types: list(text()),
  expires_at: integer(),
  integration_identifier: text(),
  invoice_creation: notSimulated(NOT_ENABLED),
  line_items: list(LINE_ITEM, 100),
  locale: text(8),
  managed_payments: notSimulated(NOT_ENABLED),
  metadata: metadata(),
  mode: required(oneOf('payment', 'setup', 'subscription')),
  name_collection: notSimulated(),
  optional_items: notSimulated(),
  origin_context: oneOf('mobile_app', 'web'),
  payment_intent_data: PAYMENT_INTENT_DATA,
  payment_method_collection: oneOf('always', 'if_required'),
  payment_method_configuration: notSimulated(),
  payment_method_data: stored(),
  payment_method_options: stored(),
  permissions: notSimulated(),
  phone_number_collection: notSimulated(NOT_ENABLED),
  redirect_on_completion: text(),
  return_url: text(),
  saved_payment_method_options: notSimulated(),
  setup_intent_data: notSimulated(),
  shipping_address_collection: notSimulated(),
  shipping_options: list(SHIPPING_OPTION, 5),
  submit_type: oneOf('auto', 'book', 'donate', 'pay', 'subscribe'),
  subscription_data: notSimulated(),
  success_url: formatted('url'),
  tax_id_collection: notSimulated(NOT_ENABLED),
  ui_mode: oneOf('elements', 'embedded_page', 'form', 'hosted_page'),
  wallet_options: stored(),
};
