import 'server-only';
import { listOwnerEmails } from '@/lib/auth/staff/list-owner-emails';
import { getServerConfig } from '@/lib/config/server-config';
import type { Tx } from '@/lib/db/client';
import { enqueueMail } from '@/lib/email/enqueue-mail';
import { nextAlertState } from '@/lib/health/alert-state';
import type { HealthLine } from '@/lib/health/assess-health';
import type { HealthMailDetail } from '@/lib/health/health-mail';

/**
 * Records what the worker found of the shop's health, and enqueues a mail for each condition that needs a person, once,
 * and one when it has ended. Idempotent, also when run concurrently: the runs come one after the other.
 * @returns what was mailed.
 */
export async function recordHealth(
  tx: Tx,
  { lines, now }: { lines: readonly HealthLine[]; now: Date },
): Promise<HealthMailDetail[]> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('health_check'))`;
  const rows = await tx.healthCheck.findMany();
  const mailed: HealthMailDetail[] = [];
  for (const { check, status, summary } of lines) {
    const before = rows.find(({ name }) => name === check) ?? null;
    const { state, mail } = nextAlertState({ before, status, now });
    const row = { ...state, summary, checkedAt: now };
    await tx.healthCheck.upsert({ where: { name: check }, create: { name: check, ...row }, update: row });
    if (mail) mailed.push({ check, event: mail, summary });
  }
  for (const detail of mailed) await enqueueHealthMails(tx, detail, now);
  return mailed;
}

async function enqueueHealthMails(tx: Tx, detail: HealthMailDetail, now: Date): Promise<void> {
  for (const toAddress of await listRecipients(tx)) {
    await enqueueMail(tx, {
      orderId: null,
      kind: 'health_alert',
      dedupeKey: `${detail.check} ${detail.event} ${now.toISOString()} ${toAddress}`,
      toAddress,
      detail,
    });
  }
}

/** The configured address, or else each owner. */
async function listRecipients(tx: Tx): Promise<string[]> {
  const { ALERT_EMAIL } = getServerConfig();
  if (ALERT_EMAIL) return [ALERT_EMAIL];
  return (await listOwnerEmails(tx)).map(({ email }) => email);
}
