import { beforeAll, describe, expect, it } from 'vitest';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { findPromotionCode } from '@/lib/discounts/queries';
import { getCampaign, listFunnels, listSuspiciousShares } from '@/lib/sharing/campaign/campaign-queries';
import { campaignSchema, readCampaignForm } from '@/lib/sharing/campaign/campaign-schema';
import { newShareToken } from '@/lib/sharing/link/share-token';
import { SHARE_NETWORKS, type ShareNetwork } from '@/lib/sharing/share-network';
import { changeShareCampaign, revokeShareCode } from '@/lib/workflows/sharing/change-share-campaign';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

testShop();
let staffId = '';
let productId = '';
beforeAll(async () => {
  await inTransaction(seedShareCampaign);
  staffId = (await makeStaff({ role: 'owner' })).id;
  productId = (await makeVariant()).productId;
});

const EPOCH = new Date(0);
async function requireCampaign() {
  const campaign = await getCampaign();
  if (!campaign) throw new Error('no campaign');
  return campaign;
}
async function share(network: ShareNetwork, origin: string) {
  const { campaignId } = await requireCampaign();
  const visitor = await getDb().visitor.create({ data: { id: newId(), tokenHash: sha256(newToken()) } });
  const { id } = await getDb().share.create({
    data: {
      id: newId(),
      token: newShareToken(),
      campaignId,
      visitorId: visitor.id,
      productId,
      network,
      requiredLevel: 'returned',
      originHash: sha256(origin),
      originPeriod: 1,
    },
  });
  return id;
}
async function earn(network: ShareNetwork, origin: string) {
  const shareId = await share(network, origin);
  await inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'returned' }));
  return getDb().promotionCode.findUniqueOrThrow({ where: { shareId } });
}
function formOf(changes: Record<string, string | null> = {}): FormData {
  const form = new FormData();
  const fields: Record<string, string | null> = {
    isActive: 'on',
    percentOff: '15',
    codeLifeDays: '7',
    minimumRupees: '0',
    codesPerDay: '200',
    codesInAll: '',
    ...changes,
  };
  for (const network of SHARE_NETWORKS) {
    form.set(`isEnabled.${network}`, 'on');
    form.set(`requiredLevel.${network}`, 'returned');
  }
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) form.delete(name);
    else form.set(name, value);
  }
  return form;
}
async function save(changes: Record<string, string | null>) {
  const { campaignId } = await requireCampaign();
  const form = campaignSchema.parse(readCampaignForm(formOf(changes)));
  await changeShareCampaign({ campaignId, form, actor: { staffId, address: '203.0.113.7' } });
}

describe('the campaign as its owner sets it (rule 18)', () => {
  it('changes for new shares, and keeps the terms of existing ones', async () => {
    const earned = await earn('x', 'promise');
    await save({ percentOff: '12,5', codeLifeDays: '3', minimumRupees: '5000', 'isEnabled.x': null });
    expect(await requireCampaign()).toMatchObject({
      isActive: true,
      percentOffBps: 1250,
      codeLifeDays: 3,
      minimumSubtotalMinor: 500_000,
    });
    expect((await requireCampaign()).networks.find(({ network }) => network === 'x')?.isEnabled).toBe(false);
    const before = await findPromotionCode(getDb(), { id: earned.id, cartId: null });
    expect(before?.rule).toMatchObject({ percentOffBps: 1500, minimumSubtotalMinor: 0 });
    const after = await earn('whatsapp', 'later');
    expect(after).toMatchObject({ percentOffBps: 1250, minimumSubtotalMinor: 500_000 });
    await save({});
  });

  it('says how much of its budget is used, and keeps the budget', async () => {
    await save({ codesPerDay: '150', codesInAll: '9000' });
    const before = await requireCampaign();
    expect(before).toMatchObject({ codesPerDay: 150, codesInAll: 9000 });
    await earn('whatsapp', 'budget');
    expect(await requireCampaign()).toMatchObject({
      codesToday: before.codesToday + 1,
      codesEver: before.codesEver + 1,
    });
    await save({});
    expect(await requireCampaign()).toMatchObject({ codesPerDay: 200, codesInAll: null });
  });

  it('switched off gives no more codes', async () => {
    await save({ isActive: null });
    const shareId = await share('whatsapp', 'off');
    await inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'returned' }));
    expect(await getDb().promotionCode.findUnique({ where: { shareId } })).toBeNull();
    await save({});
  });

  it.each<[string, Record<string, string>]>([
    ['no percentage', { percentOff: '' }],
    ['a percentage of nothing', { percentOff: '0' }],
    ['more than 90 percent', { percentOff: '91' }],
    ['three decimals', { percentOff: '1.555' }],
    ['words', { percentOff: 'half' }],
    ['no days', { codeLifeDays: '0' }],
    ['more than a year', { codeLifeDays: '366' }],
    ['a negative minimum', { minimumRupees: '-1' }],
    ['paisa', { minimumRupees: '10.5' }],
    ['no codes a day', { codesPerDay: '' }],
    ['no code a day', { codesPerDay: '0' }],
    ['more codes a day than we count', { codesPerDay: '100001' }],
    ['half a code', { codesInAll: '1.5' }],
    ['no code at all', { codesInAll: '0' }],
    ['a level that there is not', { 'requiredLevel.x': 'trusted' }],
  ])('is refused with %s', (_what, changes) => {
    expect(campaignSchema.safeParse(readCampaignForm(formOf(changes))).success).toBe(false);
  });
});

describe('the results of sharing', () => {
  it('is counted by network, those without shares included', async () => {
    const before = (await listFunnels(EPOCH)).find(({ network }) => network === 'telegram');
    await share('telegram', 'a');
    await earn('telegram', 'b');
    const after = await listFunnels(EPOCH);
    expect(after).toHaveLength(9);
    expect(after.find(({ network }) => network === 'telegram')).toMatchObject({
      started: (before?.started ?? 0) + 2,
      returned: (before?.returned ?? 0) + 1,
      unlocked: (before?.unlocked ?? 0) + 1,
      revenueMinor: 0,
      costMinor: 0,
    });
    expect(await listFunnels(new Date(Date.now() + 1000))).toEqual(
      expect.arrayContaining([expect.objectContaining({ network: 'telegram', started: 0 })]),
    );
  });
});

describe('suspected abuse of sharing', () => {
  it('is reported for many visitors with a code from one network, and their codes can be revoked once', async () => {
    for (let made = 0; made < 3; made += 1) await earn('copy', 'household');
    expect((await listSuspiciousShares(EPOCH)).filter(({ network }) => network === 'copy')).toEqual([]);
    const codes = [];
    for (let made = 0; made < 5; made += 1) codes.push(await earn('copy', 'farm'));
    const listed = await listSuspiciousShares(EPOCH);
    expect(listed).toHaveLength(5);
    expect(listed[0]).toMatchObject({
      codeState: 'ready',
      reason: 'One of 5 visitors with a code from one place',
    });
    const shareId = listed[0]?.shareId ?? '';
    expect(await revokeShareCode({ shareId, actor: { staffId, address: '203.0.113.7' } })).toBe(true);
    expect(await revokeShareCode({ shareId, actor: { staffId, address: '203.0.113.7' } })).toBe(false);
    const code = codes.find((each) => each.shareId === shareId);
    expect(await findPromotionCode(getDb(), { id: code?.id ?? '', cartId: null })).toMatchObject({
      isDisabled: true,
    });
    expect((await listSuspiciousShares(EPOCH)).find((each) => each.shareId === shareId)?.codeState).toBe(
      'withdrawn',
    );
  });
});

describe('the audit log', () => {
  it('keeps who changed the campaign and from where, and refuses to be rewritten', async () => {
    const { campaignId } = await requireCampaign();
    const form = campaignSchema.parse(readCampaignForm(formOf({ percentOff: '12.5' })));
    await changeShareCampaign({ campaignId, form, actor: { staffId, address: '203.0.113.7' } });
    const [newest] = await getDb().auditEvent.findMany({
      where: { subjectId: campaignId },
      orderBy: { occurredAt: 'desc' },
      take: 1,
    });
    expect(newest).toMatchObject({ staffId, address: '203.0.113.7', action: 'sharing.campaign_changed' });
    expect(newest?.after).toMatchObject({ percentOff: 1250 });
    await expect(getDb().$executeRaw`update audit_event set address = 'elsewhere'`).rejects.toThrow(
      'append-only',
    );
    await expect(getDb().$executeRaw`delete from audit_event`).rejects.toThrow('append-only');
  });
});
