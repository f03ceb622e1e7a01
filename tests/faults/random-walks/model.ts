import { randomBytes } from 'node:crypto';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import type { FaultHarness } from '../harness/fault-harness';
import { listSandboxEvents, type SandboxEvent } from '../harness/list-sandbox-events';

export type Shopper = { cartToken: string | null; email: string; addressPrefix: string; visits: number };

/** The model of a random walk: shoppers, products, and the events handled so far. */
export type Model = {
  harness: FaultHarness;
  variants: MadeVariant[];
  shoppers: Shopper[];
  /** Events that the shop has handled, or that are lost for good. */
  handledEventIds: Set<string>;
};

/** A new model in an empty database: two products with little stock, three shoppers. */
export async function newModel(harness: FaultHarness): Promise<Model> {
  return {
    harness,
    variants: [await makeVariant({ stock: 3 }), await makeVariant({ stock: 5, unitPriceMinor: 90_000 })],
    shoppers: Array.from({ length: 3 }, () => ({
      cartToken: null,
      email: `buyer-${randomBytes(6).toString('hex')}@example.com`,
      addressPrefix: `10.${randomBytes(3).join('.')}`,
      visits: 0,
    })),
    handledEventIds: new Set(),
  };
}

/** The item that a random number selects; null when there is none yet. */
export function pick<Item>(items: readonly Item[], choice: number): Item | null {
  return items[choice % Math.max(1, items.length)] ?? null;
}

/** Events that the shop has not handled yet, oldest first. */
export async function listUnhandledEvents({ harness, handledEventIds }: Model): Promise<SandboxEvent[]> {
  return (await listSandboxEvents(harness.stripeUrl())).filter(({ id }) => !handledEventIds.has(id));
}

export type WalkOrder = {
  id: string;
  paymentIntentId: string | null;
  totalMinor: number;
  lines: { id: string; quantity: number }[];
};

/** All orders of the walk, newest first. */
export function listOrders({ harness }: Model): Promise<WalkOrder[]> {
  return harness.sql<WalkOrder>(
    `select o.id, o.total_minor as "totalMinor",
       (select max(stripe_payment_intent_id) from payment p where p.order_id = o.id) as "paymentIntentId",
       (select jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity) order by l.position)
        from order_line l where l.order_id = o.id) as lines
     from "order" o order by order_number desc`,
  );
}

/**
 * The ids of all checkout sessions, newest first: closed ones, and those whose URL was lost, too, because money paid
 * through them must not be ignored either (rule 12).
 */
export async function listCheckoutSessions({ harness }: Model): Promise<string[]> {
  const { entries } = await harness.control<{ entries: { session: string }[] }>('GET', 'ledger');
  return entries.map(({ session }) => session).reverse();
}
