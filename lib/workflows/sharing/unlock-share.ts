import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { newPromotionCode } from '@/lib/discounts/promotion-code-text';
import { type DiscountValidity, discountValidityAt } from '@/lib/pricing/discount-validity';
import { consumeUnlockQuota } from '@/lib/sharing/campaign/consume-unlock-quota';
import { enqueueUnlockMail } from '@/lib/sharing/enqueue-unlock-mail';

type UnlockedShare = DiscountValidity & {
  visitorId: string;
  discountId: string;
  codeLifeDays: number;
  percentOffBps: number | null;
  minimumSubtotalMinor: number;
  email: string | null;
  emailNormalised: string | null;
};

/**
 * Unlocks the discount for the visitor of a share, once the share has the evidence that was required when it was
 * started and campaign, discount and network are still enabled (commerce rules 18 and 19). Called after every piece of
 * evidence and whenever the visitor polls; idempotent, also when called concurrently. A visitor has one code per
 * campaign: a further share leads to the same one. The code keeps the terms of its day. A new code is counted; while a
 * limit is reached (`consumeUnlockQuota`) nothing changes, and the share keeps its evidence.
 * @returns whether this call unlocked the share.
 */
export async function unlockShare(tx: Tx, shareId: string): Promise<boolean> {
  // Rolled back to here when the discount does not work or a limit refuses, and only this.
  await tx.$executeRaw`savepoint before_unlock`;
  const [unlocked] = await tx.$queryRaw<UnlockedShare[]>`
    update share s set unlocked_at = now()
    from share_campaign c
      join discount d on d.id = c.discount_id
    where s.id = ${shareId}::uuid and s.unlocked_at is null and s.revoked_at is null
      and s.level >= s.required_level
      and c.id = s.campaign_id and c.is_active and not exists (
        select from share_network_rule r where r.campaign_id = c.id and r.network = s.network and not r.is_enabled)
    returning s.visitor_id as "visitorId", c.discount_id as "discountId", c.code_life_days as "codeLifeDays",
      d.is_active as "isActive", d.starts_at as "startsAt", d.ends_at as "endsAt",
      d.percent_off_bps as "percentOffBps", d.minimum_subtotal_minor as "minimumSubtotalMinor",
      (select v.email from visitor v where v.id = s.visitor_id) as email,
      (select v.email_normalised from visitor v where v.id = s.visitor_id) as "emailNormalised"`;
  if (!unlocked) return false;
  if (discountValidityAt(unlocked, new Date()) !== 'on') return undoUnlock(tx);
  // Of shares of one visitor that unlock at once, the unique index lets one insert through and the others wait for it.
  const newCodes = await tx.$executeRaw`
    insert into promotion_code (id, discount_id, code, visitor_id, share_id, expires_at, redemption_limit,
      percent_off_bps, minimum_subtotal_minor)
    values (${newId()}::uuid, ${unlocked.discountId}::uuid, ${newPromotionCode()}, ${unlocked.visitorId}::uuid,
      ${shareId}::uuid, now() + make_interval(days => ${unlocked.codeLifeDays}::int), 1,
      ${unlocked.percentOffBps}::int, ${unlocked.minimumSubtotalMinor}::int)
    on conflict do nothing`;
  if (newCodes > 0 && !(await consumeUnlockQuota(tx, shareId))) return undoUnlock(tx);
  if (unlocked.email && unlocked.emailNormalised)
    await notifyByEmail(tx, shareId, {
      ...unlocked,
      email: unlocked.email,
      emailNormalised: unlocked.emailNormalised,
    });
  return true;
}

async function undoUnlock(tx: Tx): Promise<false> {
  await tx.$executeRaw`rollback to savepoint before_unlock`;
  return false;
}

/** Only for a code of this share: who has one from another share knows it already. */
async function notifyByEmail(
  tx: Tx,
  shareId: string,
  to: { email: string; emailNormalised: string; discountId: string },
): Promise<void> {
  const code = await tx.promotionCode.findUnique({ where: { shareId } });
  if (!code?.expiresAt || code.percentOffBps === null) return;
  await enqueueUnlockMail(tx, {
    toAddress: to.email,
    emailNormalised: to.emailNormalised,
    discountId: to.discountId,
    detail: { code: code.code, percentOffBps: code.percentOffBps, expiresAt: code.expiresAt.toISOString() },
  });
}
