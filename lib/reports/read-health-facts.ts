import 'server-only';
import { statfs } from 'node:fs/promises';
import { getServerConfig } from '@/lib/config/server-config';
import { getStripeSettings } from '@/lib/config/stripe-settings';
import { getDb } from '@/lib/db/client';
import { listMissingMigrations } from '@/lib/db/database-versions';
import { findCertificate } from '@/lib/health/certificate-store';
import type { HealthFacts } from '@/lib/health/health-facts';
import { getPageFolderState } from '@/lib/health/page-folder-state';
import { findWorkerSeenAt } from '@/lib/health/queries';
import { getRedisState } from '@/lib/http/redis-state';
import { jobErrorMessage } from '@/lib/jobs/job-error-message';
import { findLastFailure, readQueueState } from '@/lib/jobs/queries';
import { countUnfinishedPayments } from '@/lib/payments/unfinished-payments';
import { getLastStripeCalls } from '@/lib/stripe/last-calls';

/** Reads what is known of the shop's health, over all domains; each statement goes by an index. */
export async function readHealthFacts(now: Date): Promise<HealthFacts> {
  const { SITE_URL, REDIS_URL, PAGES_FOLDER } = getServerConfig();
  const [
    queue,
    workerSeenAt,
    mails,
    webhooks,
    backupTakenAt,
    disk,
    certificate,
    missingMigrations,
    unfinished,
  ] = await Promise.all([
    readQueueState(),
    findWorkerSeenAt(),
    readMailFacts(),
    readWebhookFacts(),
    findLastBackup(),
    readDiskFacts(),
    findCertificate(SITE_URL),
    listMissingMigrations(),
    getStripeSettings() ? null : countUnfinishedPayments(getDb(), 'stripe'),
  ]);
  return {
    now,
    isPublic: SITE_URL.startsWith('https:'),
    queue,
    workerSeenAt,
    mails,
    webhooks,
    backupTakenAt,
    disk,
    certificate,
    pageFolder: { isConfigured: PAGES_FOLDER !== undefined, state: getPageFolderState() },
    redis: { isConfigured: REDIS_URL !== undefined, state: getRedisState() },
    stripe: { ...getLastStripeCalls(), unfinishedWithoutKeys: unfinished },
    missingMigrations,
  };
}

async function readMailFacts(): Promise<HealthFacts['mails']> {
  const [[row], failure] = await Promise.all([
    getDb().$queryRaw<Omit<HealthFacts['mails'], 'lastFailure'>[]>`
      select (select sent_at from email_delivery where sent_at is not null order by created_at desc limit 1) as "lastSentAt",
        (select count(*)::int from email_delivery where sent_at is null) as waiting,
        (select min(created_at) from email_delivery where sent_at is null) as "oldestWaitingAt"`,
    findLastFailure('send-email'),
  ]);
  const lastFailure = failure ? jobErrorMessage(failure.error) : null;
  return { lastSentAt: null, waiting: 0, oldestWaitingAt: null, ...row, lastFailure };
}

async function readWebhookFacts(): Promise<HealthFacts['webhooks']> {
  const [row] = await getDb().$queryRaw<HealthFacts['webhooks'][]>`
    select (select max(received_at) from stripe_event) as "lastReceivedAt",
      (select max(paid_at) from payment where status = 'paid' and stripe_session_id is not null
        and paid_at between now() - interval '3 days' and now() - interval '10 minutes') as "lastPaidAt"`;
  return row ?? { lastReceivedAt: null, lastPaidAt: null };
}

/** The moment that the last backup shows, as `npm run backup` has recorded it; null where none is recorded. */
async function findLastBackup(): Promise<Date | null> {
  const last = await getDb().backupRun.findFirst({
    orderBy: { finishedAt: 'desc' },
    select: { takenAt: true },
  });
  return last?.takenAt ?? null;
}

async function readDiskFacts(): Promise<HealthFacts['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(process.cwd());
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return null;
  }
}
