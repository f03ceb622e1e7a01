import { beforeAll, describe, expect, it } from 'vitest';
import { newId, newToken, sha256 } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { newShareToken } from '@/lib/sharing/link/share-token';
import { shareUnlockedMail } from '@/lib/sharing/share-unlocked-mail';
import { recordShareEvidence } from '@/lib/workflows/sharing/record-share-evidence';
import { setNotificationEmail } from '@/lib/workflows/sharing/set-notification-email';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from '../database/expect-constraint-violation';

const { sql } = testShop();
let productId = '';
beforeAll(async () => {
  await inTransaction(seedShareCampaign);
  productId = (await makeVariant()).productId;
});

async function share() {
  const campaign = await getDb().shareCampaign.findFirstOrThrow();
  const visitorToken = newToken();
  const visitor = await getDb().visitor.create({ data: { id: newId(), tokenHash: sha256(visitorToken) } });
  const { id: shareId } = await getDb().share.create({
    data: {
      id: newId(),
      token: newShareToken(),
      campaignId: campaign.id,
      visitorId: visitor.id,
      productId,
      network: 'facebook',
      requiredLevel: 'friend_visited',
      originHash: sha256('somewhere'),
      originPeriod: 1,
    },
  });
  return { shareId, visitorToken };
}
const visit = (shareId: string) =>
  inTransaction((tx) => recordShareEvidence(tx, { shareId, level: 'friend_visited' }));
const mailsTo = (address: string) =>
  sql<{ kind: string; detail: { code: string; percentOffBps: number; expiresAt: string } }>(
    'select kind, detail from email_delivery where lower(to_address) = lower($1)',
    [address],
  );

describe('the mail to a sharer who waits for a friend', () => {
  it('is queued once the friend has visited', async () => {
    const { shareId, visitorToken } = await share();
    expect(await setNotificationEmail({ shareId, visitorToken, email: 'sharer@example.com' })).toMatchObject({
      ok: true,
    });
    expect(await mailsTo('sharer@example.com')).toEqual([]);
    await Promise.all([visit(shareId), visit(shareId), visit(shareId)]);
    const code = await getDb().promotionCode.findUniqueOrThrow({ where: { shareId } });
    const mails = await mailsTo('sharer@example.com');
    expect(mails).toMatchObject([
      { kind: 'share_unlocked', detail: { code: code.code, percentOffBps: 1500 } },
    ]);
    const jobs = await sql(
      `select 1 from ${QUEUE_TABLES.jobs} where payload->>'emailDeliveryId' in (
         select id::text from email_delivery where to_address = 'sharer@example.com')`,
    );
    expect(jobs).toHaveLength(1);
    const [mail] = mails;
    if (!mail) throw new Error('no mail');
    const text = shareUnlockedMail(mail.detail, { name: 'NUE', siteUrl: 'https://shop.example.com' });
    for (const part of [text.text, text.html]) expect(part).toContain(code.code);
    expect(text.subject).toBe('Your 15% discount is ready');
  });

  it('is sent to an address once, whoever enters it and however it is written', async () => {
    for (const email of ['victim@gmail.com', 'Vic.tim+1@gmail.com', 'victim@googlemail.com']) {
      const { shareId, visitorToken } = await share();
      await setNotificationEmail({ shareId, visitorToken, email });
      await visit(shareId);
    }
    const mails = await sql(`select 1 from email_delivery where to_address ilike 'vic%tim%'`);
    expect(mails).toHaveLength(1);
  });

  it('goes to an address once, with whatever tag it is written, at any domain', async () => {
    for (const email of ['victim@own.example', 'victim+1@own.example', 'Victim+2+3@OWN.example']) {
      const { shareId, visitorToken } = await share();
      await setNotificationEmail({ shareId, visitorToken, email });
      await visit(shareId);
    }
    expect(await sql(`select 1 from email_delivery where to_address ilike '%@own.example'`)).toHaveLength(1);
  });

  it('is not sent without an address, and an address can be left only for one’s own share', async () => {
    const { shareId } = await share();
    expect(await setNotificationEmail({ shareId, visitorToken: newToken(), email: 'x@example.com' })).toEqual(
      {
        ok: false,
        error: { code: 'share_not_found' },
      },
    );
    expect(
      await setNotificationEmail({ shareId: 'nonsense', visitorToken: newToken(), email: 'x@example.com' }),
    ).toMatchObject({
      ok: false,
    });
    await visit(shareId);
    expect(await mailsTo('x@example.com')).toEqual([]);
  });

  it('is the only one that is about no order', async () => {
    const statement = sql(
      `insert into email_delivery (kind, to_address, message_id) values ('order_link', 'a@b.example', '<x@test>')`,
    );
    await expectConstraintViolation(statement, 'check', 'email_delivery_is_about_an_order');
  });
});
