import type Stripe from 'stripe';
import { ApiError, noSuch } from '../http/api-error';
import type { SandboxContext } from '../sandbox-context';
import { newId } from '../store/new-id';

type LineItemParam = Stripe.Checkout.SessionCreateParams.LineItem;

/** Makes the line items of a session, with their inline prices and products; discounts are spread later. */
export function buildLineItems(context: SandboxContext, params: readonly LineItemParam[]): Stripe.LineItem[] {
  return params.map((param, index) => buildLineItem(context, param, index));
}

function buildLineItem(context: SandboxContext, param: LineItemParam, index: number): Stripe.LineItem {
  const path = `line_items[${index}]`;
  if (param.price !== undefined) throw noSuch('price', param.price, `${path}[price]`);
  const { price_data: data, quantity } = param;
  if (!data) throw missing(`${path}[price_data]`);
  if (quantity === undefined) throw missing(`${path}[quantity]`);
  if (data.unit_amount === undefined) throw missing(`${path}[price_data][unit_amount]`);
  if (data.product !== undefined) throw noSuch('product', data.product, `${path}[price_data][product]`);
  if (!data.product_data) throw missing(`${path}[price_data][product_data]`);
  const product = buildProduct(context, data.product_data);
  context.store.put('products', product);
  const subtotalMinor = data.unit_amount * quantity;
  return {
    id: newId('li_1'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: subtotalMinor,
    amount_tax: 0,
    amount_total: subtotalMinor,
    currency: data.currency,
    description: product.name,
    metadata: asMetadata(param.metadata),
    price: buildPrice(context, { data, unitAmountMinor: data.unit_amount, productId: product.id }),
    quantity,
  };
}

type PriceInput = {
  data: Stripe.Checkout.SessionCreateParams.LineItem.PriceData;
  unitAmountMinor: number;
  productId: string;
};

function buildPrice(
  { clock }: SandboxContext,
  { data, unitAmountMinor, productId }: PriceInput,
): Stripe.Price {
  return {
    id: newId('price_1'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: clock.now(),
    currency: data.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: productId,
    recurring: null,
    tax_behavior: data.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmountMinor,
    // On the wire a decimal is text; the package makes its Decimal of it.
    unit_amount_decimal: String(unitAmountMinor) as unknown as Stripe.Decimal,
  };
}

function buildProduct(
  { clock }: SandboxContext,
  data: Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData,
): Stripe.Product {
  return {
    id: newId('prod_', 14),
    object: 'product',
    active: false,
    created: clock.now(),
    default_price: null,
    description: data.description ?? null,
    images: data.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: asMetadata(data.metadata),
    name: data.name,
    package_dimensions: null,
    shippable: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: data.unit_label ?? null,
    updated: clock.now(),
    url: null,
  };
}

/** The form reader made plain texts of it; the package's parameter type is wider. */
function asMetadata(param: Stripe.MetadataParam | undefined): Stripe.Metadata {
  return (param ?? {}) as Stripe.Metadata;
}

function missing(param: string): ApiError {
  return new ApiError({ message: `Missing required param: ${param}.`, code: 'parameter_missing', param });
}
