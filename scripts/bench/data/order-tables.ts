import type { SampleTable } from '@/scripts/sample-data/insert-sample-rows';
import { sampleTimeSql as at, sampleIdSql as id } from './sample-row';

const isPaid = 'n % 10 <> 0';
const ORDER = 1;
const CART = 2;
const VARIANT = "(select id from product_variant where sku = 'NUE-CM-1')";
const NUMBERS = 'from generate_series(1, $1) n';

/**
 * What finished orders leave behind, a minute apart up to now: nine of ten completed, one expired unpaid. Lines sum to
 * their order, payments to its status, movements to the inventory level.
 */
export const ORDER_TABLES: readonly SampleTable[] = [
  {
    name: 'cart',
    rows: `(id, token_hash, created_at, updated_at)
      select ${id(CART)}, sha256(int8send(n)), ${at()}, ${at()} ${NUMBERS}`,
  },
  {
    // The lines of an unpaid order stay in the cart.
    name: 'cart_line',
    rows: `(id, cart_id, variant_id, quantity, seen_unit_price_minor, created_at)
      select ${id(9)}, ${id(CART)}, ${VARIANT}, 1, 680000, ${at()} ${NUMBERS} where not (${isPaid})`,
  },
  {
    name: 'order',
    rows: `(id, access_token, cart_id, checkout_fingerprint, status, payment_status, fulfilment_status, payment_method,
        email, email_normalised, shipping_name, shipping_line1, shipping_city, shipping_country, shipping_phone,
        delivery_option_code, delivery_option_title, currency, subtotal_minor, delivery_minor, total_minor,
        source_article_slug, safety_note_version, safety_acknowledged_at, created_at, placed_at, expired_at)
      select ${id(ORDER)}, md5('token' || n), ${id(CART)}, md5('fingerprint' || n),
        (case when ${isPaid} then 'completed' else 'expired' end)::order_status,
        (case when ${isPaid} then 'paid' else 'unpaid' end)::order_payment_status,
        (case when ${isPaid} then 'delivered' else 'unfulfilled' end)::order_fulfilment_status, 'card',
        'old-buyer-' || n || '@example.com', 'old-buyer-' || n || '@example.com',
        (array['Ayesha', 'Bilal', 'Fatima', 'Hamza', 'Maryam', 'Usman'])[n % 6 + 1] || ' '
          || (array['Khan', 'Ahmed', 'Malik', 'Sheikh', 'Butt'])[n % 5 + 1],
        'House ' || n % 400, (array['Lahore', 'Karachi', 'Multan', 'Quetta'])[n % 4 + 1], 'PK',
        '+92300' || lpad((n % 10000000)::text, 7, '0'), 'standard', 'Standard delivery', 'PKR', 680000, 25000, 705000,
        (array['upper-back-and-neck-pain', 'dry-cupping-vs-wet-cupping'])[n % 5 + 1], '2026-11-26', ${at()},
        ${at()}, case when ${isPaid} then ${at()} end, case when not (${isPaid}) then ${at()} end ${NUMBERS}`,
  },
  {
    name: 'order_line',
    rows: `(id, order_id, variant_id, position, sku, title, variant_title, quantity, unit_price_minor, line_total_minor)
      select ${id(3)}, ${id(ORDER)}, ${VARIANT}, 1, 'NUE-CM-1', 'NUE™ Cupping Massager', 'Single', 1, 680000, 680000
      ${NUMBERS}`,
  },
  {
    name: 'payment',
    rows: `(id, order_id, method, status, amount_minor, currency, captured_minor, stripe_session_id, stripe_session_url,
        stripe_payment_intent_id, session_expires_at, created_at, paid_at)
      select ${id(4)}, ${id(ORDER)}, 'card', (case when ${isPaid} then 'paid' else 'expired' end)::payment_status,
        705000, 'PKR', case when ${isPaid} then 705000 else 0 end, 'cs_test_a1' || md5('session' || n),
        'http://127.0.0.1/pay/cs_test_a1' || md5('session' || n),
        case when ${isPaid} then 'pi_3' || md5('intent' || n) end,
        ${at()} + interval '1 hour', ${at()}, case when ${isPaid} then ${at()} end ${NUMBERS}`,
  },
  {
    name: 'order_event',
    rows: `(id, order_id, type, actor, "from", "to", reason, created_at)
      select (lpad(to_hex((extract(epoch from ${at()}) * 1000)::bigint), 12, '0') || '700' || step || '8'
          || lpad(to_hex(n), 15, '0'))::uuid,
        ${id(ORDER)}, told.type, told.actor::order_actor, told."from", told."to", 'For the bench', ${at()}
      ${NUMBERS} cross join (values
        (1, 'order_created', 'customer', null, 'pending', null), (2, 'payment_paid', 'stripe', 'unpaid', 'paid', true),
        (3, 'order_placed', 'stripe', 'pending', 'placed', true), (4, 'order_completed', 'staff', 'placed', 'completed', true),
        (5, 'order_expired', 'stripe', 'pending', 'expired', false)) told (step, type, actor, "from", "to", of_paid)
      where told.of_paid is null or told.of_paid = (${isPaid})`,
  },
  {
    name: 'stock_reservation',
    rows: `(id, order_id, variant_id, quantity, status, created_at, settled_at)
      select ${id(6)}, ${id(ORDER)}, ${VARIANT}, 1,
        (case when ${isPaid} then 'committed' else 'released' end)::stock_reservation_status, ${at()}, ${at()}
      ${NUMBERS}`,
  },
  {
    name: 'stock_movement',
    // As many came in as went out, so that the inventory level is as it was.
    rows: `(id, variant_id, quantity_delta, reason, order_id, created_at)
      select ${id(7)}, ${VARIANT}, -1, 'sale'::stock_movement_reason, ${id(ORDER)}, ${at()} ${NUMBERS} where ${isPaid}
      union all
      select gen_random_uuid(), ${VARIANT}, $1 - $1 / 10, 'receipt', null, now() - $1 * interval '1 minute'`,
  },
  {
    name: 'stripe_event',
    rows: `(id, type, object_id, order_id, verdict, created_at, received_at)
      select 'evt_1' || md5('event' || n),
        case when ${isPaid} then 'checkout.session.completed' else 'checkout.session.expired' end,
        'cs_test_a1' || md5('session' || n), ${id(ORDER)}, 'processed', ${at()}, ${at()} ${NUMBERS}`,
  },
  {
    name: 'email_delivery',
    rows: `(id, order_id, kind, to_address, message_id, created_at, sent_at)
      select ${id(8)}, ${id(ORDER)}, 'order_confirmation', 'old-buyer-' || n || '@example.com',
        '<' || ${id(8)} || '@nue-shop>', ${at()}, ${at()} ${NUMBERS} where ${isPaid}`,
  },
];
