import { newId, newToken, sha256 } from '@/lib/core/ids';
import { newShareToken } from '@/lib/sharing/link/share-token';
import type { ShareNetwork } from '@/lib/sharing/share-network';
import { withClient } from '@/scripts/postgres/with-client';
import { prepareCarts } from './prepare-carts';

/** A browser that has shared, with its share and a cart for the code. */
export type Sharer = { shareId: string; token: string; visitorToken: string; cartToken: string };

/** Lets `count` browsers have shared on a network a minute ago: long enough for coming back to count. */
export async function prepareShares(input: {
  databaseUrl: string;
  count: number;
  network: ShareNetwork;
}): Promise<Sharer[]> {
  const { databaseUrl, count, network } = input;
  const sharers = (await prepareCarts(databaseUrl, count)).map((cartToken) => ({
    shareId: newId(),
    token: newShareToken(),
    visitorToken: newToken(),
    cartToken,
  }));
  const visitorIds = sharers.map(() => newId());
  await withClient(databaseUrl, async (client) => {
    await client.query('insert into visitor (id, token_hash) select * from unnest($1::uuid[], $2::bytea[])', [
      visitorIds,
      sharers.map(({ visitorToken }) => sha256(visitorToken)),
    ]);
    await client.query(
      `insert into share (id, token, campaign_id, visitor_id, product_id, network, required_level, origin_hash,
         origin_period, created_at)
       select s.id, s.token, r.campaign_id, s.visitor_id, v.product_id, r.network, r.required_level,
         sha256(s.token::bytea), floor(extract(epoch from now()) / (30 * 86400)), now() - interval '1 minute'
       from unnest($1::uuid[], $2::text[], $3::uuid[]) s (id, token, visitor_id)
         cross join share_network_rule r cross join product_variant v
       where r.network = $4 and v.sku = 'NUE-CM-1'`,
      [sharers.map(({ shareId }) => shareId), sharers.map(({ token }) => token), visitorIds, network],
    );
    // What is measured is not what the owner would give away in a day.
    await client.query('update share_campaign set codes_per_day = 100000000, codes_in_all = null');
    await client.query('analyze visitor, share');
  });
  return sharers;
}
