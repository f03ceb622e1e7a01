import 'server-only';
import { keyedHash } from '@/lib/config/keyed-hash';
import type { Tx } from '@/lib/db/client';

/**
 * How many orders may be open at once: waiting for their payment, or for cash and not yet sent. A household or an
 * office shares an address prefix, so that limit is generous; one person has little use for a second open order.
 */
const MOST_OPEN = { perPlace: 20, perEmail: 5 } as const;

/**
 * The place that an order comes from, as it is stored: a keyed hash, so that a copy of the database names nobody.
 * @param addressPrefix from lib/http/client-address.
 */
export function hashPlace(addressPrefix: string): Buffer<ArrayBuffer> {
  return keyedHash(`place ${addressPrefix}`);
}

/**
 * Whether one more order may be opened from this place and for this person, so that nobody can hoard the stock with
 * orders that they never pay. Orders that come at the same moment from one place wait for each other here, because
 * each has to see the one before.
 */
export async function hasRoomForOrder(
  tx: Tx,
  input: { placedFromHash: Buffer<ArrayBuffer>; emailNormalised: string },
): Promise<boolean> {
  const { placedFromHash, emailNormalised } = input;
  // In one order, whoever comes; the count is a statement of its own, so that it sees what those before committed.
  const [first, second] = [`place ${placedFromHash.toString('hex')}`, `email ${emailNormalised}`].sort();
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${first}, 0))::text,
      pg_advisory_xact_lock(hashtextextended(${second}, 0))::text`;
  const [open] = await tx.$queryRaw<{ ofPlace: number; ofEmail: number }[]>`
    select
      (select count(*) from "order" where placed_from_hash = ${placedFromHash}
        and status in ('pending', 'placed') and fulfilment_status = 'unfulfilled'
        and (status = 'pending' or (payment_method = 'cash_on_delivery' and placed_at > now() - interval '1 day'))
      )::int as "ofPlace",
      (select count(*) from "order" where email_normalised = ${emailNormalised}
        and status in ('pending', 'placed') and fulfilment_status = 'unfulfilled'
        and (status = 'pending' or (payment_method = 'cash_on_delivery' and placed_at > now() - interval '1 day'))
      )::int as "ofEmail"`;
  return !!open && open.ofPlace < MOST_OPEN.perPlace && open.ofEmail < MOST_OPEN.perEmail;
}
