import { beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { startShare } from '@/lib/workflows/sharing/start-share';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { headersOf, makeCampaign, newClientAddress, share } from './share-fixtures';

const { sql } = testShop();
beforeAll(makeCampaign);

const slugOf = async (productId: string) => {
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  return row?.slug ?? '';
};
const newSlug = async () => slugOf((await makeVariant()).productId);

describe('the seed', () => {
  it('makes one campaign of 15% for seven days, and public posts unlock when a friend visits', async () => {
    await inTransaction(seedShareCampaign);
    expect(
      await sql(`select d.title, d.kind, d.percent_off_bps, d.per_person_limit, c.code_life_days
        from share_campaign c join discount d on d.id = c.discount_id`),
    ).toEqual([
      {
        title: 'Share and get 15% off',
        kind: 'percent',
        percent_off_bps: 1500,
        per_person_limit: 1,
        code_life_days: 7,
      },
    ]);
    const rules = await sql<{ network: string; level: string }>(
      'select network::text, required_level::text as level from share_network_rule r order by r.network',
    );
    expect(rules).toEqual(
      SHARE_NETWORKS.map((network) => ({
        network,
        level: ['facebook', 'x', 'linkedin', 'pinterest'].includes(network) ? 'friend_visited' : 'returned',
      })),
    );
  });
});

describe('starting a share', () => {
  it('gives a link of 144 random bits, words, and keeps neither cookie nor address', async () => {
    const productSlug = await newSlug();
    const from = newClientAddress();
    const begun = await share({ productSlug, headers: headersOf({ from }) });
    expect(begun.shareUrl).toMatch(/^http:\/\/shop\.test\/s\/[A-Za-z0-9_-]{24}$/);
    expect(begun).toMatchObject({ status: 'started', unlocksAt: 'returned', reward: null });
    const [stored] = await sql<{ text: string }>(
      `select s::text || v::text as text from share s join visitor v on v.id = s.visitor_id where s.id = $1`,
      [begun.shareId],
    );
    expect(stored?.text).not.toContain(begun.visitorToken);
    expect(stored?.text).not.toContain(from);
    const [visitor] = await sql(
      'select count(*)::int as n from visitor where token_hash = sha256($1::bytea)',
      [begun.visitorToken],
    );
    expect(visitor).toEqual({ n: 1 });
  });

  it('continues the share of the day, for the same visitor, network and product only', async () => {
    const [productSlug, other] = [await newSlug(), await newSlug()];
    const first = await share({ productSlug });
    const { visitorToken } = first;
    const idOf = async (input: Parameters<typeof share>[0]) => (await share(input)).shareId;
    expect(await idOf({ productSlug, visitorToken })).toBe(first.shareId);
    expect(await idOf({ productSlug, visitorToken, network: 'x' })).not.toBe(first.shareId);
    expect(await idOf({ productSlug: other, visitorToken })).not.toBe(first.shareId);
    expect(await idOf({ productSlug })).not.toBe(first.shareId);
    await sql(`update share set created_at = created_at - interval '25 hours' where id = $1`, [
      first.shareId,
    ]);
    expect(await idOf({ productSlug, visitorToken })).not.toBe(first.shareId);
  });

  it('is one share when one visitor asks 50 times at once', async () => {
    const productSlug = await newSlug();
    const { visitorToken } = await share({ productSlug, network: 'x' });
    const begun = await Promise.all(
      Array.from({ length: 50 }, () => share({ productSlug, visitorToken, network: 'telegram' })),
    );
    expect(new Set(begun.map(({ shareId }) => shareId)).size).toBe(1);
  });

  it('makes a new visitor for an unknown cookie', async () => {
    const made = newToken();
    const begun = await share({ productSlug: await newSlug(), visitorToken: made });
    expect(begun.visitorToken).not.toBe(made);
  });

  it('is refused for products that are not on sale', async () => {
    const { productId } = await makeVariant();
    const archived = await slugOf(productId);
    await sql(`update product set status = 'archived' where id = $1`, [productId]);
    for (const productSlug of ['no-such-product', archived]) {
      const refused = await startShare({
        network: 'x',
        productSlug,
        visitorToken: null,
        headers: headersOf({ from: newClientAddress() }),
      });
      expect(refused).toEqual({ ok: false, error: { code: 'unknown_product' } });
    }
  });

  it.each([
    ['the network', `update share_network_rule set is_enabled = $1 where network = 'linkedin'`],
    ['the campaign', 'update share_campaign set is_active = $1'],
    ['the discount', 'update discount set is_active = $1 where percent_off_bps = 1500'],
  ])('is refused at once when %s is off, and possible again when it is on', async (_what, statement) => {
    const productSlug = await newSlug();
    const start = () =>
      startShare({
        network: 'linkedin',
        productSlug,
        visitorToken: null,
        headers: headersOf({ from: newClientAddress() }),
      });
    await sql(statement, [false]);
    expect(await start()).toEqual({ ok: false, error: { code: 'sharing_unavailable' } });
    await sql(statement, [true]);
    expect((await start()).ok).toBe(true);
  });
});
