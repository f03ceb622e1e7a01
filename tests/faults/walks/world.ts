import { randomBytes } from 'node:crypto';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import type { FaultRig } from '../rig/fault-rig';
import { type ListedEvent, listEvents } from '../rig/list-events';

export type Shopper = { cartToken: string | null; email: string; addressPrefix: string; visits: number };

/** What a walk goes through: a few people, few goods, and what has come of them so far. */
export type World = {
  rig: FaultRig;
  variants: MadeVariant[];
  shoppers: Shopper[];
  /** Events that the shop has been told, or never will be. */
  told: Set<string>;
};

/** A new world in an empty database: two goods of which there are few, three shoppers. */
export async function newWorld(rig: FaultRig): Promise<World> {
  return {
    rig,
    variants: [await makeVariant({ stock: 3 }), await makeVariant({ stock: 5, unitPriceMinor: 90_000 })],
    shoppers: Array.from({ length: 3 }, () => ({
      cartToken: null,
      email: `buyer-${randomBytes(6).toString('hex')}@example.com`,
      addressPrefix: `10.${randomBytes(3).join('.')}`,
      visits: 0,
    })),
    told: new Set(),
  };
}

/** The one that a number chooses; null when there is none yet. */
export function choose<Item>(items: readonly Item[], choice: number): Item | null {
  return items[choice % Math.max(1, items.length)] ?? null;
}

/** Events that the shop was not told yet, oldest first. */
export async function untoldEvents({ rig, told }: World): Promise<ListedEvent[]> {
  return (await listEvents(rig.stripeUrl())).filter(({ id }) => !told.has(id));
}

export type WalkOrder = {
  id: string;
  paymentIntentId: string | null;
  totalMinor: number;
  lines: { id: string; quantity: number }[];
};

/** All orders of the walk, newest first. */
export function listOrders({ rig }: World): Promise<WalkOrder[]> {
  return rig.sql<WalkOrder>(
    `select o.id, o.total_minor as "totalMinor",
       (select max(stripe_payment_intent_id) from payment p where p.order_id = o.id) as "paymentIntentId",
       (select jsonb_agg(jsonb_build_object('id', l.id, 'quantity', l.quantity) order by l.position)
        from order_line l where l.order_id = o.id) as lines
     from "order" o order by order_number desc`,
  );
}

/**
 * The ids of every payment page there is, newest first: also those that are closed since, and those whose address was
 * lost on the way, because money that comes by them must not be ignored either (rule 12).
 */
export async function listPages({ rig }: World): Promise<string[]> {
  const { entries } = await rig.control<{ entries: { session: string }[] }>('GET', 'ledger');
  return entries.map(({ session }) => session).reverse();
}
