import { beforeAll, describe, expect, it } from 'vitest';
import { getCampaign } from '@/lib/sharing/campaign/campaign-queries';
import { getShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { MIN_RETURN_MS, recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { backdateShare, makeCampaign, share } from './share-fixtures';

const { sql } = testShop();
let productSlug = '';

// A shop whose campaign was made before it knew these two networks.
beforeAll(async () => {
  await makeCampaign();
  await sql(`delete from share_network_rule where network in ('facebook', 'telegram')`);
  const { productId } = await makeVariant({ stock: 10 });
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
});

describe('a network that is younger than the campaign (rule 18)', () => {
  it('is offered, in its place and at its own level', async () => {
    const offer = await getShareOffer();
    expect(offer?.networks.map(({ network }) => network)).toEqual(SHARE_NETWORKS);
    expect(offer?.networks).toContainEqual({ network: 'facebook', requiredLevel: 'friend_visited' });
    expect(offer?.networks).toContainEqual({ network: 'telegram', requiredLevel: 'returned' });
  });

  it('can be shared on, and unlocks', async () => {
    expect((await share({ productSlug, network: 'facebook' })).unlocksAt).toBe('friend_visited');
    const { shareId, visitorToken, unlocksAt } = await share({ productSlug, network: 'telegram' });
    expect(unlocksAt).toBe('returned');
    await backdateShare(sql, shareId, MIN_RETURN_MS);
    const asked = { shareId, visitorToken, cartToken: null, appliedReward: null };
    expect(await recordShareReturn(asked)).toMatchObject({
      ok: true,
      value: { status: 'returned', reward: { state: 'ready' } },
    });
  });

  it('stands in the back office, where the owner can set another level', async () => {
    const campaign = await getCampaign();
    expect(campaign?.networks.map(({ network }) => network)).toEqual(SHARE_NETWORKS);
    expect(campaign?.networks).toContainEqual({
      network: 'telegram',
      isEnabled: true,
      requiredLevel: 'returned',
    });
  });
});
