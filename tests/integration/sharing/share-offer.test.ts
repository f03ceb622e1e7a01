import { beforeAll, describe, expect, it } from 'vitest';
import { getShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import { SHARE_NETWORKS } from '@/lib/sharing/share-network';
import { startShare } from '@/lib/workflows/sharing/start-share';
import { makeVariant } from '../../factories/variant';
import { captureCatalogueChanges } from '../../support/capture-catalogue-changes';
import { testShop } from '../../support/test-shop';
import { headersOf, makeCampaign, newClientAddress } from './share-fixtures';

const { sql } = testShop();
beforeAll(makeCampaign);

describe('what pages promise for sharing (rule 18)', () => {
  it('is the campaign of the shop, network by network', async () => {
    const offer = await getShareOffer();
    expect(offer).toMatchObject({ percentOffBps: 1500, codeLifeDays: 7, minimumSubtotalMinor: 0 });
    expect(offer?.networks.map(({ network }) => network)).toEqual(SHARE_NETWORKS);
    expect(offer?.networks[0]).toEqual({ network: 'facebook', requiredLevel: 'friend_visited' });
  });

  it('leaves out a network that is switched off', async () => {
    await sql(`update share_network_rule set is_enabled = false where network = 'pinterest'`);
    const offer = await getShareOffer();
    expect(offer?.networks.map(({ network }) => network)).not.toContain('pinterest');
    await sql('update share_network_rule set is_enabled = true');
  });

  it.each([
    ['the campaign is off', 'share_campaign set is_active = false', 'share_campaign set is_active = true'],
    ['its discount is off', 'discount set is_active = false', 'discount set is_active = true'],
    [
      'it has not begun',
      `discount set starts_at = now() + interval '1 day'`,
      'discount set starts_at = null',
    ],
    ['it is over', `discount set ends_at = now() - interval '1 day'`, 'discount set ends_at = null'],
    [
      'no network is left',
      'share_network_rule set is_enabled = false',
      'share_network_rule set is_enabled = true',
    ],
  ])('is nothing while %s, and then no share is started either', async (_, off, on) => {
    const { productId } = await makeVariant();
    const [product] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
    const start = () =>
      startShare({
        network: 'whatsapp',
        productSlug: product?.slug ?? '',
        visitorToken: null,
        headers: headersOf({ from: newClientAddress() }),
      });
    await sql(`update ${off}`);
    expect(await getShareOffer()).toBeNull();
    expect(await start()).toEqual({ ok: false, error: { code: 'sharing_unavailable' } });
    await sql(`update ${on}`);
    expect(await getShareOffer()).not.toBeNull();
    expect((await start()).ok).toBe(true);
  });
});

describe('how often prerendered pages are revalidated for it', () => {
  it.each([
    ['the campaign is switched off', 'update share_campaign set is_active = is_active', 1],
    ['a network asks for more', 'update share_network_rule set required_level = required_level', 1],
    ['the percentage changes', 'update discount set percent_off_bps = percent_off_bps', 1],
    ['a code is used', 'update discount set redemption_count = redemption_count', 0],
  ])('when %s', async (_, statement, words) => {
    expect(await captureCatalogueChanges(() => sql(statement))).toHaveLength(words);
  });
});
