import 'server-only';
import { getDb } from '@/lib/db/client';
import { readInBatches } from '@/lib/db/read-in-batches';
import { matchingCondition } from '@/lib/orders/list/matching-condition';
import type { OrderFilters } from '@/lib/orders/list/order-filters';
import type { OrderFulfilmentStatus, OrderPaymentStatus, OrderStatus } from '@/lib/orders/order-state';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { Prisma } from '@/prisma/generated/client';

/** The orders of an export: made within a time, and matching what the list of orders was asked for. */
export type OrderSelection = { from: Date; before: Date; filters: OrderFilters };

export type ExportedOrder = {
  orderNumber: number;
  createdAt: Date;
  placedAt: Date | null;
  cancelledAt: Date | null;
  status: OrderStatus;
  paymentStatus: OrderPaymentStatus;
  fulfilmentStatus: OrderFulfilmentStatus;
  paymentMethod: PaymentMethod;
  attentionReason: string | null;
  email: string;
  name: string;
  phone: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  country: string;
  deliveryOption: string;
  pieces: number;
  currency: string;
  subtotalMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  taxAddedMinor: number;
  totalMinor: number;
  refundedMinor: number;
  promotionCode: string | null;
  cameThroughShare: boolean;
  sourceArticleSlug: string | null;
};

export type ExportedOrderLine = {
  orderNumber: number;
  createdAt: Date;
  status: OrderStatus;
  position: number;
  sku: string;
  title: string;
  variantTitle: string;
  quantity: number;
  currency: string;
  unitPriceMinor: number;
  discountMinor: number;
  lineTotalMinor: number;
};

type Cursor = { createdAt: Date; orderNumber: number };

const ORDERS_PER_BATCH = 500;
const cursorOf = ({ createdAt, orderNumber }: Cursor): Cursor => ({ createdAt, orderNumber });

/** The orders of a selection, oldest first, in batches. */
export function readOrders(selection: OrderSelection): AsyncGenerator<ExportedOrder[]> {
  return readInBatches({
    cursorOf,
    read: (behind: Cursor | null) => getDb().$queryRaw<ExportedOrder[]>`
      select o.order_number as "orderNumber", o.created_at as "createdAt", o.placed_at as "placedAt",
        o.cancelled_at as "cancelledAt", o.status::text, o.payment_status::text as "paymentStatus",
        o.fulfilment_status::text as "fulfilmentStatus", o.payment_method::text as "paymentMethod",
        o.attention_reason as "attentionReason", o.email, o.shipping_name as name, o.shipping_phone as phone,
        o.shipping_line1 as line1, o.shipping_line2 as line2, o.shipping_city as city, o.shipping_region as region,
        o.shipping_postal_code as "postalCode", o.shipping_country as country,
        o.delivery_option_title as "deliveryOption", o.currency, o.subtotal_minor as "subtotalMinor",
        o.discount_minor as "discountMinor", o.delivery_minor as "deliveryMinor",
        o.tax_added_minor as "taxAddedMinor", o.total_minor as "totalMinor", o.promotion_code as "promotionCode",
        o.share_id is not null as "cameThroughShare", o.source_article_slug as "sourceArticleSlug",
        (select coalesce(sum(l.quantity), 0)::int from order_line l where l.order_id = o.id) as pieces,
        (select coalesce(sum(p.refunded_minor), 0)::int from payment p where p.order_id = o.id) as "refundedMinor"
      from (${selectedOrders({ selection, behind })}) as o order by o.created_at, o.order_number`,
  });
}

/** The lines of the orders of a selection, order by order, in batches. */
export function readOrderLines(selection: OrderSelection): AsyncGenerator<ExportedOrderLine[]> {
  return readInBatches({
    cursorOf,
    read: (behind: Cursor | null) => getDb().$queryRaw<ExportedOrderLine[]>`
      select o.order_number as "orderNumber", o.created_at as "createdAt", o.status::text, l.position, l.sku, l.title,
        l.variant_title as "variantTitle", l.quantity, o.currency, l.unit_price_minor as "unitPriceMinor",
        l.discount_minor as "discountMinor", l.line_total_minor as "lineTotalMinor"
      from (${selectedOrders({ selection, behind })}) as o join order_line l on l.order_id = o.id
      order by o.created_at, o.order_number, l.position`,
  });
}

/** A batch of orders after a cursor, by the index of their time. */
export function selectedOrders(input: { selection: OrderSelection; behind: Cursor | null }): Prisma.Sql {
  const { selection } = input;
  const { createdAt, orderNumber } = input.behind ?? { createdAt: selection.from, orderNumber: 0 };
  return Prisma.sql`
    select o.* from "order" o where (o.created_at, o.order_number) > (${createdAt}, ${orderNumber})
      and ${condition(selection)} order by o.created_at, o.order_number limit ${ORDERS_PER_BATCH}`;
}

/** On the order `o`. */
function condition({ before, filters }: OrderSelection): Prisma.Sql {
  return Prisma.sql`o.created_at < ${before} and ${matchingCondition(filters)}`;
}

/** How many orders are in a selection. */
export async function countSelectedOrders(selection: OrderSelection): Promise<number> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "order" o
    where o.created_at >= ${selection.from} and ${condition(selection)}`;
  return row?.count ?? 0;
}

/** How many lines the orders of a selection have. */
export async function countSelectedLines(selection: OrderSelection): Promise<number> {
  const [row] = await getDb().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from order_line where order_id in (
      select o.id from "order" o where o.created_at >= ${selection.from} and ${condition(selection)})`;
  return row?.count ?? 0;
}
