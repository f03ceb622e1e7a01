import 'server-only';
import { keyedHash } from '@/lib/config/keyed-hash';
import type { Tx } from '@/lib/db/client';
import { PLACED_UNPAID_METHODS } from '@/lib/orders/payment-methods-sql';
import { type HeldStock, type HoldLimit, holdLimit } from './hold-limit';

/**
 * How many orders may be open at once: waiting for their payment, or for cash, of the last day, and not yet sent. One
 * person has little use for a second one. A network may be a campus or a mobile carrier: each of its people has one
 * order free, and only what goes beyond that is counted; the sum bounds what a program can leave for staff to clear up.
 */
const OPEN_ORDER_LIMITS = { perEmail: 5, perNetworkBeyondOneEach: 20, perNetwork: 300 } as const;

/**
 * The network that an order comes from, as it is stored: a keyed hash, so that a copy of the database names nobody.
 * @param network from `clientNetwork` in lib/http/client-address.
 */
export function hashClientNetwork(network: string): Buffer<ArrayBuffer> {
  return keyedHash(`place ${network}`);
}

type BuyerIdentity = { clientNetworkHash: Buffer<ArrayBuffer>; emailNormalised: string };

/**
 * Serialises orders of one person, and of one network, to the end of the transaction (advisory locks), because each has
 * to count the ones before.
 */
export async function lockBuyerAndNetwork(
  tx: Tx,
  { clientNetworkHash, emailNormalised }: BuyerIdentity,
): Promise<void> {
  // Sorted against deadlocks. The counts are statements of their own, so that they see what earlier holders committed.
  const [first, second] = [`place ${clientNetworkHash.toString('hex')}`, `email ${emailNormalised}`].sort();
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${first}, 0))::text,
      pg_advisory_xact_lock(hashtextextended(${second}, 0))::text`;
}

/**
 * Which limit on open orders is reached, if any: nobody can hoard the stock with orders that they never pay.
 * The caller holds the locks of `lockBuyerAndNetwork`.
 * @returns null when one more order may be opened.
 */
export async function getReachedOpenOrderLimit(
  tx: Tx,
  buyer: BuyerIdentity,
): Promise<HoldLimit['scope'] | null> {
  const { clientNetworkHash, emailNormalised } = buyer;
  const [open] = await tx.$queryRaw<{ ofNetwork: number; people: number; ofEmail: number }[]>`
    with open_order as (
      select placed_from_hash, email_normalised from "order"
      where (placed_from_hash = ${clientNetworkHash} or email_normalised = ${emailNormalised})
        and status in ('pending', 'placed') and fulfilment_status = 'unfulfilled'
        and (status = 'pending' or (payment_method in (${PLACED_UNPAID_METHODS}) and placed_at > now() - interval '1 day')))
    select (count(*) filter (where placed_from_hash = ${clientNetworkHash}))::int as "ofNetwork",
      (count(distinct email_normalised) filter (where placed_from_hash = ${clientNetworkHash}))::int as people,
      (count(*) filter (where email_normalised = ${emailNormalised}))::int as "ofEmail"
    from open_order`;
  if (!open) return null;
  if (open.ofEmail >= OPEN_ORDER_LIMITS.perEmail) return 'person';
  const isFull =
    open.ofNetwork - open.people >= OPEN_ORDER_LIMITS.perNetworkBeyondOneEach ||
    open.ofNetwork >= OPEN_ORDER_LIMITS.perNetwork;
  return isFull ? 'network' : null;
}

export type VariantHoldLimit = HoldLimit & { variantId: string; onHand: number };

/**
 * How many units of each variant this person may hold with one more order, from this network (see `hold-limit.ts`).
 * The caller holds the locks of `lockBuyerAndNetwork`.
 * @param input.isUnpaid whether the order waits for a payment; a cash order commits its stock at once.
 */
export async function listHoldLimits(
  tx: Tx,
  input: BuyerIdentity & { variantIds: string[]; isUnpaid: boolean },
): Promise<VariantHoldLimit[]> {
  const { clientNetworkHash, emailNormalised, variantIds, isUnpaid } = input;
  const rows = await tx.$queryRaw<(HeldStock & { variantId: string })[]>`
    with open_order as (
      select id, status, placed_from_hash = ${clientNetworkHash} as is_here, email_normalised = ${emailNormalised} as is_theirs,
        email_normalised
      from "order"
      where (placed_from_hash = ${clientNetworkHash} or email_normalised = ${emailNormalised})
        and status in ('pending', 'placed') and fulfilment_status = 'unfulfilled'
        and (status = 'pending' or payment_method in (${PLACED_UNPAID_METHODS}))),
    tied as (
      select l.variant_id, l.quantity, o.* from open_order o join order_line l on l.order_id = o.id
      where l.variant_id = any(${variantIds}::uuid[]))
    select i.variant_id as "variantId", i.on_hand as "onHand",
      coalesce(sum(t.quantity) filter (where t.status = 'placed'), 0)::int as cash,
      coalesce(sum(t.quantity) filter (where t.is_theirs), 0)::int as "ofPerson",
      coalesce(sum(t.quantity) filter (where t.is_here), 0)::int as "ofNetwork",
      coalesce(sum(t.quantity) filter (where t.is_here and t.status = 'pending'), 0)::int as "unpaidOfNetwork",
      (count(distinct t.email_normalised) filter (where t.is_here))::int as people,
      coalesce(bool_or(t.is_here and t.is_theirs), false) as "isAmongThem"
    from inventory_level i left join tied t on t.variant_id = i.variant_id
    where i.variant_id = any(${variantIds}::uuid[]) group by i.variant_id`;
  return rows.map((row) => ({
    variantId: row.variantId,
    onHand: row.onHand,
    ...holdLimit(row, isUnpaid),
  }));
}
