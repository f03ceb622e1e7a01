import { beforeAll, describe, expect, it } from 'vitest';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findPromotionCode } from '@/lib/discounts/queries';
import { newShareToken } from '@/lib/sharing/link/share-token';
import { findReward } from '@/lib/sharing/queries';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { placedOrder } from '../../factories/placed-order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

testShop();
beforeAll(async () => {
  await makeDelivery();
  await inTransaction(seedShareCampaign);
});

async function makeShare(requiredLevel: 'returned' | 'friend_bought', productId: string) {
  const campaign = await getDb().shareCampaign.findFirstOrThrow();
  const visitor = await getDb().visitor.create({ data: { id: newId(), tokenHash: sha256(newToken()) } });
  return getDb().share.create({
    data: {
      id: newId(),
      token: newShareToken(),
      campaignId: campaign.id,
      visitorId: visitor.id,
      productId,
      network: 'whatsapp',
      requiredLevel,
      originHash: sha256('somewhere'),
      originPeriod: 1,
    },
  });
}

describe('a sale that came through a share link (rule 17)', () => {
  it('is evidence for the sharer once it is paid, and not before', async () => {
    const variant = await makeVariant();
    const share = await makeShare('friend_bought', variant.productId);
    const cartToken = await makeCart([{ variant }]);
    const placement = await placedOrder({
      cartToken,
      request: checkoutRequest({ email: `${cartToken}@example.com` }),
      shareToken: share.token,
    });
    if (!placement.payment) throw new Error('not to be paid by card');
    const codeOf = () => getDb().promotionCode.findUnique({ where: { shareId: share.id } });
    expect(await codeOf()).toBeNull();
    const order = {
      orderId: placement.order.id,
      paymentId: placement.payment.id,
      amountMinor: placement.payment.amountMinor,
    };
    const session = makeCheckoutSession({ ...order, orderNumber: 0, accessToken: '', cartToken, variant });
    for (let calls = 0; calls < 3; calls += 1) await inTransaction((tx) => settlePayment(tx, session));
    expect(await codeOf()).toMatchObject({
      visitorId: share.visitorId,
      percentOffBps: 1500,
      minimumSubtotalMinor: 0,
      redemptionLimit: 1,
    });
    expect(await getDb().share.findUnique({ where: { id: share.id } })).toMatchObject({
      level: 'friend_bought',
      unlockedAt: expect.any(Date),
    });
  });

  it('through an unknown link is a sale like any other', async () => {
    const cartToken = await makeCart([{ variant: await makeVariant() }]);
    const placement = await placedOrder({
      cartToken,
      request: checkoutRequest({ email: `${cartToken}@example.com` }),
      shareToken: newShareToken(),
    });
    expect(placement.kind).toBe('placed');
  });
});

describe('a code that was earned', () => {
  it('keeps the terms of its day when the campaign changes', async () => {
    const variant = await makeVariant();
    const share = await makeShare('returned', variant.productId);
    await inTransaction((tx) => recordShareEvidence(tx, { shareId: share.id, level: 'returned' }));
    const code = await getDb().promotionCode.findUniqueOrThrow({ where: { shareId: share.id } });
    await getDb().discount.update({ where: { id: code.discountId }, data: { percentOffBps: 500 } });
    expect(await findPromotionCode(getDb(), { code: code.code, cartId: null })).toMatchObject({
      rule: { percentOffBps: 1500 },
    });
    // What pages and the share API say of it is the same.
    expect(await findReward(getDb(), share.visitorId)).toMatchObject({ percentOffBps: 1500 });
    await getDb().discount.update({ where: { id: code.discountId }, data: { percentOffBps: 1500 } });
  });
});
