import { beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDb, getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findLatestShareId, findShareIdByToken } from '@/lib/sharing/queries';
import { getShareStatus, recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';
import { recordShareVisit } from '@/lib/workflows/sharing/record-share-visit';
import { makeCart } from '../../factories/cart';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import {
  backdateShare,
  headersOf,
  makeCampaign,
  newClientAddress,
  readShareToken,
  share,
} from './share-fixtures';

const { sql } = testShop();

/** Tables that grow with shares and visits, each filled with as many rows before anything is counted. */
const GROWING = ['visitor', 'share', 'share_visit', 'promotion_code'];
const ROWS = 3_000;
/** What the steps below read when each look-up finds its one row; a table that is read whole adds ROWS. */
const MAX_ROWS_READ = 300;

/** Rows read so far from the growing tables, by an index or without. */
async function countRead(): Promise<number> {
  await closeDb();
  // The counters of a connection reach the statistics before it is gone.
  await vi.waitFor(async () => {
    const open = await sql(`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'nue-shop'`);
    expect(open).toEqual([]);
  });
  const [read] = await sql<{ rows: number }>(
    `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables
     where relname = any($1)`,
    [GROWING],
  );
  return read?.rows ?? 0;
}

let productSlug = '';
beforeAll(async () => {
  await makeCampaign();
  await makeDelivery();
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
  await sql(`
    insert into visitor (token_hash) select sha256(g::text::bytea) from generate_series(1, ${ROWS}) g;
    insert into share (token, campaign_id, visitor_id, product_id, network, level, required_level, returned_at,
      unlocked_at, origin_hash, origin_period)
    select left(md5(v.id::text), 24), c.id, v.id, '${productId}', 'x', 'returned', 'returned', now(), now(),
      v.token_hash, 600 from visitor v, share_campaign c;
    insert into promotion_code (discount_id, code, visitor_id, share_id, redemption_limit, expires_at)
    select c.discount_id, upper(left(md5(s.id::text), 20)), s.visitor_id, s.id, 1, now() + interval '7 days'
    from share s join share_campaign c on c.id = s.campaign_id;
    insert into share_visit (share_id, kind, visitor_key) select id, 'person', origin_hash from share;
    analyze;
    select pg_stat_force_next_flush()`);
});

describe('what a share costs', () => {
  it('does not grow with the shares, visits and codes there are', async () => {
    const variant = await makeVariant();
    const cartToken = await makeCart([{ variant }]);
    const { orderId } = await makeOrder();
    const before = await countRead();

    const begun = await share({ productSlug, network: 'facebook' });
    const { shareId, visitorToken } = begun;
    await share({ productSlug, network: 'facebook', visitorToken });
    await backdateShare(sql, shareId, 5_000);
    const own = { shareId, visitorToken, cartToken, appliedReward: null };
    await recordShareReturn(own);
    for (const visitor of [null, visitorToken]) {
      const headers = headersOf({ from: newClientAddress() });
      await recordShareVisit(readShareToken(begun), { method: 'GET', visitorToken: visitor, headers });
    }
    const followed = await getShareStatus(own);
    expect(followed.ok && followed.value.reward?.code).toBeTruthy();
    expect(await findShareIdByToken(getDb(), readShareToken(begun))).toBe(shareId);
    const [visitor] = await sql<{ hash: Buffer<ArrayBuffer> }>('select sha256($1::bytea) as hash', [
      visitorToken,
    ]);
    expect(visitor && (await findLatestShareId(getDb(), visitor.hash))).toBe(shareId);
    await sql('update "order" set share_id = $2 where id = $1', [orderId, shareId]);
    expect(await inTransaction((tx) => recordFriendPurchase(tx, { shareId, orderId }))).toBe(true);

    expect((await countRead()) - before).toBeLessThan(MAX_ROWS_READ);
  });
});
