import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { getCartByToken } from '@/lib/cart/queries';
import { setPromotionCode } from '@/lib/cart/set-promotion-code';
import { inTransaction } from '@/lib/db/in-transaction';
import { getLatestShare } from '@/lib/reports/get-latest-share';
import { getShareOffer } from '@/lib/sharing/campaign/get-share-offer';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { getShareStatus, recordShareReturn } from '@/lib/workflows/sharing/get-share-status';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { startShare } from '@/lib/workflows/sharing/start-share';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { placedOrder } from '../../factories/placed-order';
import { makeVariant } from '../../factories/variant';
import { captureCatalogueChanges } from '../../support/capture-catalogue-changes';
import { testShop } from '../../support/test-shop';
import { backdateShare, headersOf, makeCampaign, newClientAddress, share } from './share-fixtures';

const { sql } = testShop();
const MANY = 50;
let phones = 0;
let productSlug = '';
beforeAll(async () => {
  await makeDelivery();
  await makeCampaign();
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
});
beforeEach(async () => {
  await sql('delete from share_campaign_day');
  await sql('delete from share_campaign_total');
  await sql('delete from share_network_day');
  await setBudget(200, null);
});

const setBudget = (aDay: number, inAll: number | null) =>
  sql('update share_campaign set codes_per_day = $1, codes_in_all = $2', [aDay, inAll]);
const shareFrom = (from: string) => share({ productSlug, headers: headersOf({ from }) });
const ask = ({ shareId, visitorToken }: { shareId: string; visitorToken: string }) => ({
  shareId,
  visitorToken,
  cartToken: null,
  appliedReward: null,
});
const unlock = ({ shareId }: { shareId: string }) =>
  inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'returned' }));
/** How many of these unlock when all try at once. */
async function unlockAll(shares: { shareId: string }[]): Promise<number> {
  const unlocked = await Promise.all(shares.map(unlock));
  return unlocked.filter(Boolean).length;
}
async function manyShares(from: (at: number) => string, count = MANY) {
  const shares = [];
  for (let at = 0; at < count; at += 1) shares.push(await shareFrom(from(at)));
  return shares;
}
async function countCodes(shares: { shareId: string }[]): Promise<number> {
  const [row] = await sql<{ count: number }>(
    'select count(*)::int as count from promotion_code where share_id = any ($1::uuid[])',
    [shares.map(({ shareId }) => shareId)],
  );
  return row?.count ?? -1;
}
const statusOf = async (own: { shareId: string; visitorToken: string }) => {
  const followed = await getShareStatus(ask(own));
  if (!followed.ok) throw new Error(followed.error.code);
  return followed.value;
};
/** What was counted today was counted yesterday. */
async function passADay(): Promise<void> {
  for (const table of ['share_campaign_day', 'share_network_day']) {
    await sql(`update ${table} set day = day - 1`);
  }
}

describe('the budget of a campaign', () => {
  it('per day is never exceeded by concurrent unlocks, and the rest unlocks the next day', async () => {
    await setBudget(7, null);
    const shares = await manyShares(newClientAddress);
    expect(await unlockAll(shares)).toBe(7);
    expect(await countCodes(shares)).toBe(7);
    await passADay();
    expect(await unlockAll(shares)).toBe(7);
    expect(await countCodes(shares)).toBe(14);
  });

  it('in all is never exceeded either, on no day', async () => {
    await setBudget(200, 9);
    const shares = await manyShares(newClientAddress);
    expect(await unlockAll(shares)).toBe(9);
    await passADay();
    expect(await unlockAll(shares)).toBe(0);
    expect(await countCodes(shares)).toBe(9);
    expect(await sql('select unlocked, most from share_campaign_total')).toEqual([{ unlocked: 9, most: 9 }]);
  });

  it('keeps shares beyond the daily limit, says so, and unlocks them the next day', async () => {
    await setBudget(1, null);
    const [first, late] = [await shareFrom(newClientAddress()), await shareFrom(newClientAddress())];
    expect(await unlock(first)).toBe(true);
    await backdateShare(sql, late.shareId, 10_000);
    const refused = await recordShareReturn(ask(late));
    expect(refused).toMatchObject({
      ok: true,
      value: { status: 'returned', reward: null, waitsFor: 'next_day', retryAfterMs: null },
    });
    const page = await getLatestShare({ visitorToken: late.visitorToken, shareId: late.shareId });
    expect(page).toMatchObject({ reward: null, waitsFor: 'next_day' });
    await passADay();
    expect(await statusOf(late)).toMatchObject({ waitsFor: null, reward: { state: 'ready' } });
  });

  it('that is used up in all is promised no more, is announced once, and goes on when it is raised', async () => {
    await setBudget(200, 2);
    const [first, second, late] = await manyShares(newClientAddress, 3);
    if (!first || !second || !late) throw new Error('too few');
    expect(await captureCatalogueChanges(() => unlock(first))).toHaveLength(0);
    expect(await getShareOffer()).not.toBeNull();
    expect(await captureCatalogueChanges(() => unlock(second))).toHaveLength(1);
    expect(await unlock(late)).toBe(false);
    expect(await statusOf(late)).toMatchObject({ waitsFor: 'offer_ended', reward: null });
    expect(await getShareOffer()).toBeNull();
    const begun = await startShare({
      network: 'whatsapp',
      productSlug,
      visitorToken: null,
      headers: headersOf({ from: newClientAddress() }),
    });
    expect(begun).toEqual({ ok: false, error: { code: 'sharing_unavailable' } });
    await setBudget(200, 3);
    expect(await getShareOffer()).not.toBeNull();
    expect(await statusOf(late)).toMatchObject({ waitsFor: null, reward: { state: 'ready' } });
  });

  it('counts a code and not the shares that lead to it', async () => {
    const first = await shareFrom(newClientAddress());
    await unlock(first);
    const { slug } = await makeOtherProduct();
    const second = await share({ productSlug: slug, visitorToken: first.visitorToken });
    expect(await unlock(second)).toBe(true);
    expect(await sql('select unlocked from share_campaign_day')).toEqual([{ unlocked: 1 }]);
  });

  it('that is lowered below the codes given applies from then on', async () => {
    await unlockAll(await manyShares(newClientAddress, 3));
    await setBudget(2, null);
    expect(await unlock(await shareFrom(newClientAddress()))).toBe(false);
  });

  it('is enforced by the database as well', async () => {
    await setBudget(1, 1);
    await unlock(await shareFrom(newClientAddress()));
    for (const table of ['share_campaign_day', 'share_campaign_total', 'share_network_day']) {
      await expect(sql(`update ${table} set unlocked = most + 1`)).rejects.toThrow('check constraint');
    }
    await expect(sql('update share_campaign set codes_per_day = 0')).rejects.toThrow('budget_positive');
  });
});

describe('unspent codes of a day', () => {
  it('are at most 40 from one address, and the campaign is not charged for the rest', async () => {
    const shares = await manyShares(() => '198.51.7.7');
    expect(await unlockAll(shares)).toBe(40);
    expect(await sql('select unlocked from share_campaign_day')).toEqual([{ unlocked: 40 }]);
    const codes = await sql<{ id: string }>('select share_id as id from promotion_code');
    const late = shares.find(({ shareId }) => !codes.some(({ id }) => id === shareId));
    if (!late) throw new Error('all have a code');
    expect(await statusOf(late)).toMatchObject({ waitsFor: 'network_next_day', retryAfterMs: null });
    expect(await unlock(await shareFrom(newClientAddress()))).toBe(true);
    await passADay();
    expect(await unlock(late)).toBe(true);
  });

  it.each([
    ['80 from a /56', (at: number) => `2a01:4f8:1:12${(at % 16).toString(16)}0::1`, 80],
    ['160 from a /48', (at: number) => `2a01:4f8:2:${(at * 256).toString(16)}::1`, 160],
    ['160 from a /24', (at: number) => `198.51.8.${at}`, 160],
  ])('are at most %s, however many of its addresses are used', async (_, from, most) => {
    const shares = await manyShares(from, 1);
    const bits = most === 80 ? '56' : from(0).includes(':') ? '48' : '24';
    expect(await unlockAll(shares)).toBe(1);
    // What is left is used up in one step, for speed: the bound itself is the statement's.
    await sql(`update share_network_day set unlocked = $1 where network like $2 || ':%'`, [most - 1, bits]);
    expect(await unlockAll(await manyShares((at) => from(at + 1), 3))).toBe(1);
  });

  it('free quota once the order of one is paid, and only once; cash on delivery does not', async () => {
    const countedOf = () => sql('select network, unlocked from share_network_day order by network');
    const both = (unlocked: number) => [
      { network: expect.stringMatching(/^24:/), unlocked },
      { network: expect.stringMatching(/^32:/), unlocked },
    ];
    const [byCard, byCash] = [await shareFrom('198.51.10.1'), await shareFrom('198.51.10.1')];
    expect(await unlockAll([byCard, byCash])).toBe(2);
    const order = await orderWithCodeOf(byCard.shareId, 'card');
    await orderWithCodeOf(byCash.shareId, 'cash_on_delivery');
    expect(await countedOf()).toEqual(both(2));
    for (let calls = 0; calls < 2; calls += 1) {
      await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(order)));
      expect(await countedOf()).toEqual(both(1));
    }
  });

  it('are counted under keyed hashes, and not where an address names no place', async () => {
    await unlock(await shareFrom('127.0.0.1'));
    await unlock(await shareFrom('192.168.1.5'));
    expect(await sql('select network from share_network_day')).toEqual([]);
    await unlock(await shareFrom('198.51.9.9'));
    const counted = await sql<{ network: string }>('select network from share_network_day order by network');
    expect(counted.map(({ network }) => network.split(':')[0])).toEqual(['24', '32']);
    expect(JSON.stringify(counted)).not.toContain('198');
  });
});

/** An order of one unit with the code that a share has earned, as the checkout leaves it. */
async function orderWithCodeOf(shareId: string, paymentMethod: 'card' | 'cash_on_delivery') {
  const [code] = await sql<{ code: string; visitorId: string }>(
    `select code, visitor_id as "visitorId" from promotion_code where share_id = $1`,
    [shareId],
  );
  const variant = await makeVariant({ stock: 10 });
  const cartToken = await makeCart([{ variant }]);
  const set = await setPromotionCode({
    token: cartToken,
    text: code?.code ?? '',
    visitorId: code?.visitorId ?? null,
  });
  if (!set.ok) throw new Error(set.error.code);
  const { totalMinor } = await getCartByToken(cartToken);
  phones += 1;
  const usual = checkoutRequest();
  const request = checkoutRequest({
    email: `${cartToken}@example.com`,
    expectedTotalMinor: totalMinor,
    paymentMethod,
    shippingAddress: { ...usual.shippingAddress, phone: `+92300${String(phones).padStart(7, '0')}` },
  });
  const placement = await placedOrder({ cartToken, request });
  const paymentId = placement.payment?.id ?? '';
  return {
    orderId: placement.order.id,
    orderNumber: 0,
    accessToken: '',
    paymentId,
    amountMinor: totalMinor,
    cartToken,
    variant,
  };
}

async function makeOtherProduct(): Promise<{ slug: string }> {
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  return { slug: row?.slug ?? '' };
}
