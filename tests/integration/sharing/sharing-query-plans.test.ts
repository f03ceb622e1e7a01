import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { findReward } from '@/lib/sharing/queries';
import { recordReturn } from '@/lib/workflows/follow-share';
import { recordShareVisit } from '@/lib/workflows/record-share-visit';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/shop';
import { headersOf, makeCampaign, makeOlder, newPlace, share, tokenOf } from './share-campaign';

const { sql } = testShop();
let productSlug = '';
beforeAll(async () => {
  await makeCampaign();
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
});

const TABLES = ['share', 'share_visit', 'visitor', 'promotion_code'];

/** How often tables were read from end to end since the database was made. */
async function scans(): Promise<Record<string, number>> {
  await sql('select pg_stat_force_next_flush()');
  const rows = await sql<{ name: string; scans: number }>(
    'select relname as name, seq_scan::int as scans from pg_stat_user_tables where relname = any($1)',
    [TABLES],
  );
  return Object.fromEntries(rows.map(({ name, scans }) => [name, scans]));
}

describe('what a share costs', () => {
  it('does not grow with the shares, visits and codes there are: no statement reads a table from end to end', async () => {
    // So that reading a whole table does not look cheap to the planner, as it would among a handful of rows.
    const [{ name } = { name: '' }] = await sql<{ name: string }>('select current_database() as name');
    await sql(`alter database ${name} set enable_seqscan = off`);
    await getDb().$disconnect();
    const warm = await share({ productSlug });
    const before = await scans();

    const { shareId, visitorToken, shareUrl } = await share({ productSlug, network: 'facebook' });
    await share({ productSlug, network: 'facebook', visitorToken });
    await recordShareVisit(tokenOf({ shareUrl }), {
      method: 'GET',
      visitorToken: null,
      headers: headersOf({ from: newPlace() }),
    });
    await makeOlder(sql, warm.shareId, 5_000);
    const own = { cartToken: null, givenReward: null };
    await recordReturn({ ...own, shareId: warm.shareId, visitorToken: warm.visitorToken });
    const followed = await recordReturn({ ...own, shareId, visitorToken });
    expect(followed.ok && followed.value.reward?.code).toBeTruthy();
    const visitor = await getDb().visitor.findUnique({ where: { tokenHash: sha256(visitorToken) } });
    expect(await findReward(getDb(), visitor?.id ?? '')).not.toBeNull();
    await getDb().$disconnect();

    expect(await scans()).toEqual(before);
  });
});
