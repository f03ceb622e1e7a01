import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { orderToken } from '@/lib/orders/order-token';
import { environment } from './environment';

export type TestProduct = { slug: string; title: string; sku: string; duoSku: string };
export type StoredOrder = {
  id: string;
  orderNumber: number;
  accessToken: string;
  status: string;
  paymentStatus: string;
  paymentMethod: string;
  totalMinor: number;
  shippingPhone: string;
  safetyNoteVersion: string | null;
  sourceArticleSlug: string | null;
};

const ORDER_COLUMNS = `id, order_number as "orderNumber", status,
  payment_status as "paymentStatus", payment_method as "paymentMethod", total_minor as "totalMinor",
  shipping_phone as "shippingPhone", safety_note_version as "safetyNoteVersion",
  source_article_slug as "sourceArticleSlug"`;

type OrderColumns = Omit<StoredOrder, 'accessToken'>;

/** The token of its link, which the shop derives and stores nowhere. */
function withAccessToken(order: OrderColumns): StoredOrder {
  return { ...order, accessToken: orderToken(order.id, environment.authSecret) };
}

/** Sets up and reads test data directly in the database, within its constraints. */
export class ShopDatabase {
  private readonly pool = new pg.Pool({ connectionString: environment.databaseUrl, max: 2 });

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Any statement, for helpers that have a file of their own. */
  async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, values)).rows;
  }

  /** A product that belongs to one test: a single for PKR 5,000 and a duo for PKR 9,000. */
  async createProduct(
    stock: { single: number; duo: number } = { single: 50, duo: 50 },
  ): Promise<TestProduct> {
    const mark = randomBytes(5).toString('hex');
    const goods = {
      slug: `test-cup-${mark}`,
      title: `Test cup ${mark}`,
      sku: `T-${mark.toUpperCase()}-1`,
      duoSku: `T-${mark.toUpperCase()}-2`,
    };
    const productId = randomUUID();
    const variants = [
      { id: randomUUID(), sku: goods.sku, title: 'Single', priceMinor: 500_000, stock: stock.single },
      { id: randomUUID(), sku: goods.duoSku, title: 'Duo set', priceMinor: 900_000, stock: stock.duo },
    ];
    await this.inTransaction(async (client) => {
      await client.query(
        `insert into product (id, slug, title, tagline, description, status, specifications,
           figures_confirmed_at, box_contents)
         values ($1, $2, $3, 'Made for a test.', 'A cup that only a test buys.', 'active',
           '[{"label":"Weight","value":"200 g"}]', now(), '[]')`,
        [productId, goods.slug, goods.title],
      );
      for (const [index, { id, sku, title, priceMinor, stock: units }] of variants.entries()) {
        await client.query(
          `insert into product_variant (id, product_id, sku, title, position, unit_price_minor, currency)
           values ($1, $2, $3, $4, $5, $6, 'PKR')`,
          [id, productId, sku, title, index + 1, priceMinor],
        );
        await client.query('insert into inventory_level (variant_id) values ($1)', [id]);
        if (units > 0) await insertMovement(client, { variantId: id, delta: units, reason: 'receipt' });
      }
    });
    return goods;
  }

  /** Deactivates a test's product; its orders and stock movements stay. */
  async deactivateProduct({ slug }: TestProduct): Promise<void> {
    await this.pool.query(`update product set status = 'archived' where slug = $1`, [slug]);
  }

  async setPrice(sku: string, unitPriceMinor: number): Promise<void> {
    await this.pool.query('update product_variant set unit_price_minor = $2 where sku = $1', [
      sku,
      unitPriceMinor,
    ]);
  }

  /** Sets the available units by a stock count. */
  async setAvailable(sku: string, units: number): Promise<void> {
    await this.inTransaction(async (client) => {
      const { rows } = await client.query<{ variantId: string; available: number }>(
        `select i.variant_id as "variantId", i.on_hand - i.reserved as available from inventory_level i
         join product_variant v on v.id = i.variant_id where v.sku = $1 for update of i`,
        [sku],
      );
      const [level] = rows;
      if (!level) throw new Error(`there is no ${sku}`);
      const delta = units - level.available;
      if (delta !== 0) await insertMovement(client, { variantId: level.variantId, delta, reason: 'count' });
    });
  }

  async stockOf(sku: string): Promise<{ onHand: number; reserved: number; moved: number }> {
    const { rows } = await this.pool.query(
      `select i.on_hand as "onHand", i.reserved,
         (select coalesce(sum(m.quantity_delta), 0)::int from stock_movement m where m.variant_id = v.id) as moved
       from inventory_level i join product_variant v on v.id = i.variant_id where v.sku = $1`,
      [sku],
    );
    return rows[0];
  }

  /** All orders made with an email address, oldest first. */
  async ordersOf(email: string): Promise<StoredOrder[]> {
    const { rows } = await this.pool.query<OrderColumns>(
      `select ${ORDER_COLUMNS} from "order" where email = $1 order by order_number`,
      [email],
    );
    return rows.map(withAccessToken);
  }

  async orderByNumber(orderNumber: string): Promise<StoredOrder> {
    const { rows } = await this.pool.query<OrderColumns>(
      `select ${ORDER_COLUMNS} from "order" where order_number = $1`,
      [Number(orderNumber)],
    );
    const [order] = rows;
    if (!order) throw new Error(`there is no order ${orderNumber}`);
    return withAccessToken(order);
  }

  /** The stock movements of an order by sku, as negative numbers. */
  async movementsOf(orderId: string): Promise<Record<string, number>> {
    const { rows } = await this.pool.query<{ sku: string; units: number }>(
      `select v.sku, sum(m.quantity_delta)::int as units from stock_movement m
       join product_variant v on v.id = m.variant_id where m.order_id = $1 group by v.sku`,
      [orderId],
    );
    return Object.fromEntries(rows.map(({ sku, units }) => [sku, units]));
  }

  async paymentsOf(orderId: string): Promise<{ status: string; sessionId: string; capturedMinor: number }[]> {
    const { rows } = await this.pool.query(
      `select status, stripe_session_id as "sessionId", captured_minor as "capturedMinor" from payment
       where order_id = $1 order by created_at`,
      [orderId],
    );
    return rows;
  }

  /** The types of the events about an order that the Stripe sandbox delivered and the shop recorded. */
  async stripeEventsOf(orderId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ type: string }>(
      'select type from stripe_event where order_id = $1 order by type',
      [orderId],
    );
    return rows.map(({ type }) => type);
  }

  /** The kinds of mail that were queued or sent about an order. */
  async mailsOf(orderId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ kind: string }>(
      'select kind from email_delivery where order_id = $1',
      [orderId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Creates a promotion code, 10% off by default. @returns the code. */
  async createCode(terms: { percentOffBps?: number; expiresAt?: Date } = {}): Promise<string> {
    const { percentOffBps = 1000, expiresAt = null } = terms;
    const code = `TEST-${randomBytes(5).toString('hex').toUpperCase()}`;
    const discountId = randomUUID();
    await this.inTransaction(async (client) => {
      await client.query(
        `insert into discount (id, title, kind, percent_off_bps, currency)
         values ($1, 'A test’s discount', 'percent', $2, 'PKR')`,
        [discountId, percentOffBps],
      );
      await client.query(
        'insert into promotion_code (id, discount_id, code, expires_at) values ($1, $2, $3, $4)',
        [randomUUID(), discountId, code, expiresAt],
      );
    });
    return code;
  }

  /** Withdraws a code. */
  async disableCode(code: string): Promise<void> {
    await this.pool.query('update promotion_code set disabled_at = now() where code = $1', [code]);
  }

  /** Resets the counters of a rate limit. */
  async resetRateLimit(name: string): Promise<void> {
    await this.pool.query('delete from rate_limit where key like $1', [`${name}:%`]);
  }

  private async inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

async function insertMovement(
  client: pg.PoolClient,
  { variantId, delta, reason }: { variantId: string; delta: number; reason: 'receipt' | 'count' },
): Promise<void> {
  await client.query(
    `insert into stock_movement (id, variant_id, quantity_delta, reason, note)
     values ($1, $2, $3, $4::stock_movement_reason, 'end-to-end test')`,
    [randomUUID(), variantId, delta, reason],
  );
}
