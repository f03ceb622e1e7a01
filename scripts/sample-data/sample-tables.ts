import type { SampleTable } from './insert-sample-rows';
import { SAMPLE_CARTS, SAMPLE_STOCK } from './sample-carts-and-stock';
import { SAMPLE_FULFILMENTS } from './sample-fulfilments';
import { sampleIdSql as id, SAMPLE_ID_KIND, sampleSkuSql, sampleVariantIdSql } from './sample-ids';
import { SAMPLE_ORDER_EVENTS } from './sample-order-events';
import { SAMPLE_FINGERPRINT_PREFIX, SAMPLE_ORDERS_SQL, SAMPLE_PROMOTION_CODE } from './sample-orders';

const { ORDER, LINE, SECOND_LINE, PAYMENT, REDEMPTION, CART } = SAMPLE_ID_KIND;
const CODE_ID = `(select id from promotion_code where code = '${SAMPLE_PROMOTION_CODE}')`;
const DISCOUNT_ID = `(select discount_id from promotion_code where code = '${SAMPLE_PROMOTION_CODE}')`;
const title = (isDuo: string) => `case when ${isDuo} then 'Duo set' else 'Single' end`;
const unit = (isDuo: string) => `case when ${isDuo} then 1240000 else 680000 end`;

/**
 * The rows of sample orders. Lines sum to their order, payments and fulfilments to its statuses, the ledger to what is
 * reserved.
 */
export const SAMPLE_TABLES: readonly SampleTable[] = [
  ...SAMPLE_CARTS,
  {
    name: 'order',
    rows: `(id, access_token, cart_id, checkout_fingerprint, source_article_slug, status, payment_status, fulfilment_status, payment_method,
        attention_reason, email, email_normalised, shipping_name, shipping_line1, shipping_city, shipping_country,
        shipping_phone, delivery_option_code, delivery_option_title, currency, subtotal_minor, discount_minor,
        delivery_minor, total_minor, promotion_code, created_at, placed_at, cancelled_at, expired_at)
      select ${id(ORDER)}, substr(translate(encode(sha256(('desk' || n)::bytea), 'base64'), '+/=', '-_'), 1, 32),
        ${id(CART)}, '${SAMPLE_FINGERPRINT_PREFIX}' || n, article, status::order_status,
        (case when is_refunded then 'partially_refunded' when is_paid then 'paid' else 'unpaid' end)::order_payment_status,
        fulfilment::order_fulfilment_status,
        (case when is_card then 'card' else 'cash_on_delivery' end)::payment_method,
        case when is_live and (fate = 999 or dice % 3001 = 0) then 'The courier could not find the address' end,
        email, email, first_name || ' ' || last_name, 'House ' || 1 + dice % 400 || ', Street ' || 1 + dice % 60,
        case when country = 'PK' then home_city else 'Capital' end, country, phone,
        'standard', 'Standard delivery', 'PKR', subtotal_minor, discount_minor, delivery_minor, total_minor,
        case when has_code then '${SAMPLE_PROMOTION_CODE}' end, at, case when is_live or not is_card then at end,
        case when status = 'cancelled' then at + interval '2 hours' end,
        case when status = 'expired' then at + interval '1 hour' end ${SAMPLE_ORDERS_SQL}`,
  },
  {
    name: 'order_name_word',
    // In the order of its index, which grows faster that way than here and there.
    rows: `select k.word, k.other_word, o.created_at, o.order_number ${SAMPLE_ORDERS_SQL}
      join "order" o on o.id = ${id(ORDER)} cross join lateral order_name_keys(o.shipping_name) k
      order by 1, 2, 3, 4`,
  },
  {
    name: 'order_line',
    rows: `(id, order_id, variant_id, position, sku, title, variant_title, quantity, unit_price_minor, discount_minor,
        line_total_minor)
      select ${id(LINE)}, ${id(ORDER)}, ${sampleVariantIdSql('is_duo')}, 1, ${sampleSkuSql('is_duo')}, 'NUE™ Cupping Massager',
        ${title('is_duo')}, quantity, ${unit('is_duo')}, first_off, first_minor - first_off ${SAMPLE_ORDERS_SQL}
      union all
      select ${id(SECOND_LINE)}, ${id(ORDER)}, ${sampleVariantIdSql('not is_duo')}, 2, ${sampleSkuSql('not is_duo')},
        'NUE™ Cupping Massager', ${title('not is_duo')}, 1, ${unit('not is_duo')}, second_off,
        second_minor - second_off ${SAMPLE_ORDERS_SQL} where has_both`,
  },
  {
    name: 'payment',
    // Of those that wait nobody has recorded a page yet: the reconciler finds or opens it, so that they can be paid.
    rows: `(id, order_id, method, status, amount_minor, currency, captured_minor, refunded_minor, stripe_session_id,
        stripe_session_url, stripe_payment_intent_id, session_expires_at, created_at, paid_at)
      select ${id(PAYMENT)}, ${id(ORDER)}, (case when is_card then 'card' else 'cash_on_delivery' end)::payment_method,
        (case when is_paid then 'paid' when status = 'pending' then 'open' when status = 'expired' then 'expired'
          else 'cancelled' end)::payment_status,
        total_minor, 'PKR', case when is_paid then total_minor else 0 end,
        case when is_refunded then 100000 else 0 end,
        case when is_card and status <> 'pending' then 'cs_test_d1' || md5('desk' || n) end,
        case when is_card and status <> 'pending' then 'http://127.0.0.1/pay/cs_test_d1' || md5('desk' || n) end,
        case when is_card and is_paid then 'pi_3d' || md5('desk' || n) end,
        case when status = 'pending' then at + interval '23 hours' when is_card then at + interval '1 hour' end, at,
        case when is_paid then at end
      ${SAMPLE_ORDERS_SQL} where is_card or is_paid`,
  },
  {
    name: 'refund',
    rows: `(id, payment_id, order_id, status, origin, amount_minor, currency, reason, stripe_refund_id, created_at,
        settled_at)
      select ${id(6)}, ${id(PAYMENT)}, ${id(ORDER)}, 'succeeded', 'staff', 100000, 'PKR', 'The box was dented',
        're_3d' || md5('desk' || n), at + interval '5 days', at + interval '5 days' ${SAMPLE_ORDERS_SQL} where is_refunded`,
  },
  {
    name: 'discount_redemption',
    rows: `(id, promotion_code_id, discount_id, order_id, status, amount_minor, email_hash, phone_hash,
        is_once_per_person, is_single_use, created_at, settled_at)
      select ${id(REDEMPTION)}, ${CODE_ID}, ${DISCOUNT_ID}, ${id(ORDER)},
        (case hold when 'held' then 'held' when 'committed' then 'redeemed' else 'released' end)
          ::discount_redemption_status, discount_minor, sha256(email::bytea), sha256(phone::bytea), false, false, at,
        case when hold <> 'held' then at end ${SAMPLE_ORDERS_SQL} where has_code`,
  },
  {
    name: 'discount_allocation',
    rows: `(redemption_id, order_line_id, amount_minor)
      select ${id(REDEMPTION)}, ${id(LINE)}, first_off ${SAMPLE_ORDERS_SQL} where has_code
      union all
      select ${id(REDEMPTION)}, ${id(SECOND_LINE)}, second_off ${SAMPLE_ORDERS_SQL} where has_code and has_both`,
  },
  {
    name: 'stripe_event',
    rows: `(id, type, object_id, order_id, verdict, created_at, received_at)
      select 'evt_1d' || md5('desk' || n),
        case when is_paid then 'checkout.session.completed' else 'checkout.session.expired' end,
        'cs_test_d1' || md5('desk' || n), ${id(ORDER)}, 'processed', at, at
      ${SAMPLE_ORDERS_SQL} where is_card and status <> 'pending'`,
  },
  ...SAMPLE_FULFILMENTS,
  SAMPLE_ORDER_EVENTS,
  ...SAMPLE_STOCK,
  {
    name: 'email_delivery',
    rows: `(id, order_id, kind, to_address, message_id, created_at, sent_at)
      select ${id(9)}, ${id(ORDER)}, 'order_confirmation', email, '<' || ${id(9)} || '@nue-shop>', at, at
      ${SAMPLE_ORDERS_SQL} where is_live`,
  },
];

/** What the tables refer to: an inactive discount and its code. Running it again changes nothing. */
export const SAMPLE_DISCOUNT_SQL = `
  with made as (
    insert into discount (id, title, kind, percent_off_bps, currency, is_active)
    select gen_random_uuid(), 'Ten percent, over', 'percent', 1000, 'PKR', false
    where not exists (select from promotion_code where code = '${SAMPLE_PROMOTION_CODE}') returning id)
  insert into promotion_code (id, discount_id, code, disabled_at) select gen_random_uuid(), id, '${SAMPLE_PROMOTION_CODE}', now()
  from made`;
