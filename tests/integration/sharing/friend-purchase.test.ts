import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordFriendPurchase } from '@/lib/workflows/sharing/record-friend-purchase';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { makeCampaign, share } from './share-fixtures';

const { sql } = testShop();
let productSlug = '';
beforeAll(async () => {
  await makeCampaign();
  await makeDelivery();
  const { productId } = await makeVariant();
  const [row] = await sql<{ slug: string }>('select slug from product where id = $1', [productId]);
  productSlug = row?.slug ?? '';
});

const levelOf = async (shareId: string) =>
  (await sql<{ level: string }>('select level::text from share where id = $1', [shareId]))[0]?.level;
const record = (shareId: string, orderId: string) =>
  inTransaction((tx) => recordFriendPurchase(tx, { shareId, orderId }));
/** An order that came through the link of a share. */
async function orderThrough(shareId: string, request: Parameters<typeof makeOrder>[0] = {}) {
  const order = await makeOrder(request);
  await sql('update "order" set share_id = $2 where id = $1', [order.orderId, shareId]);
  return order;
}

describe('an order that came through a link', () => {
  it('is the strongest evidence for a share, once', async () => {
    const { shareId } = await share({ productSlug });
    const { orderId } = await orderThrough(shareId);
    expect(await record(shareId, orderId)).toBe(true);
    await record(shareId, orderId);
    expect(await levelOf(shareId)).toBe('friend_bought');
    const [codes] = await sql('select count(*)::int as n from promotion_code where share_id = $1', [shareId]);
    expect(codes).toEqual({ n: 1 });
  });

  it('is none for a share that the order does not name, or that there is not', async () => {
    const [one, other] = [await share({ productSlug }), await share({ productSlug })];
    const { orderId } = await orderThrough(one.shareId);
    expect(await record(other.shareId, orderId)).toBe(false);
    expect(await record(newId(), orderId)).toBe(false);
    expect(await record(one.shareId, newId())).toBe(false);
    expect([await levelOf(one.shareId), await levelOf(other.shareId)]).toEqual(['started', 'started']);
  });

  it('is none when the buyer has the email address that the sharer left', async () => {
    const { shareId } = await share({ productSlug });
    const { orderId } = await orderThrough(shareId, { request: { email: 'Sha.Rer+shop@gmail.com' } });
    await sql(
      `update visitor set email = 'sharer@gmail.com', email_normalised = 'sharer@gmail.com'
       where id = (select visitor_id from share where id = $1)`,
      [shareId],
    );
    expect(await record(shareId, orderId)).toBe(false);
  });

  it("is none from the cart that has the sharer's code", async () => {
    const { shareId } = await share({ productSlug });
    await inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'returned' }));
    const { orderId } = await orderThrough(shareId);
    await sql(
      `update cart set promotion_code_id = (select id from promotion_code where share_id = $1)
       where id = (select cart_id from "order" where id = $2)`,
      [shareId, orderId],
    );
    expect(await record(shareId, orderId)).toBe(false);
    expect(await levelOf(shareId)).toBe('returned');
  });

  it.each([
    ['phone number', { email: 'another@example.com' }, true],
    [
      'email address',
      { shippingAddress: { ...checkoutRequest().shippingAddress, phone: '+923217654321' } },
      true,
    ],
    [
      'neither',
      {
        email: 'stranger@example.com',
        shippingAddress: { ...checkoutRequest().shippingAddress, phone: '+923339876543' },
      },
      false,
    ],
  ])('and a buyer who shares %s with who used the code', async (_what, request, isSharer) => {
    const { shareId } = await share({ productSlug });
    await inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'returned' }));
    const used = await makeOrder({ request: { email: `user-${shareId}@example.com` } });
    await sql(
      `insert into discount_redemption (promotion_code_id, discount_id, order_id, amount_minor, email_hash,
         phone_hash, is_once_per_person, is_single_use)
       select id, discount_id, $2::uuid, 0, sha256($2::uuid::text::bytea), sha256($2::uuid::text::bytea), true, true
       from promotion_code where share_id = $1`,
      [shareId, used.orderId],
    );
    const { orderId } = await orderThrough(shareId, {
      request: { email: `user-${shareId}@example.com`, ...request },
    });
    expect(await record(shareId, orderId)).toBe(!isSharer);
  });
});
