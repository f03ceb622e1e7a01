import { describe, expect, it } from 'vitest';
import { assessHealth } from '@/lib/health/assess-health';
import type { HealthCheckName } from '@/lib/health/health-check';
import type { HealthFacts } from '@/lib/health/health-facts';
import type { PageFolderState } from '@/lib/health/page-folder-state';

const NOW = new Date('2026-11-30T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const GIB = 1024 ** 3;
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const ahead = (ms: number) => new Date(NOW.getTime() + ms);

const WELL: HealthFacts = {
  now: NOW,
  isPublic: true,
  queue: { due: 0, oldestDueAt: null, exhausted: 0 },
  workerSeenAt: ago(MINUTE),
  mails: { lastSentAt: ago(HOUR), waiting: 0, oldestWaitingAt: null, lastFailure: null },
  webhooks: { lastReceivedAt: ago(HOUR), lastPaidAt: ago(HOUR) },
  backupTakenAt: ago(10 * HOUR),
  disk: { freeBytes: 100 * GIB, totalBytes: 200 * GIB },
  certificate: { lookedUpAt: ago(MINUTE), validUntil: ahead(60 * DAY), failure: null },
  pageFolder: { isConfigured: true, state: { state: 'publishing', pages: 30, failure: null } },
  redis: { isConfigured: true, state: 'ready' },
  stripe: { answeredAt: ago(HOUR), failedAt: null, failure: null, unfinishedWithoutKeys: null },
  missingMigrations: [],
};

function folder(state: PageFolderState['state'], failure: string | null = null): HealthFacts['pageFolder'] {
  return { isConfigured: true, state: { state, pages: 30, failure } };
}

function lineOf(check: HealthCheckName, facts: Partial<HealthFacts>): string {
  const line = assessHealth({ ...WELL, ...facts }).find((candidate) => candidate.check === check);
  return `${line?.status}: ${line?.summary}`;
}

describe('the health of a shop', () => {
  it('that is well is well in every line', () => {
    expect(assessHealth(WELL).filter(({ status }) => status !== 'ok')).toEqual([]);
  });

  it('of which nothing is known yet needs nobody', () => {
    const lines = assessHealth({
      now: NOW,
      isPublic: false,
      queue: WELL.queue,
      workerSeenAt: null,
      mails: { lastSentAt: null, waiting: 0, oldestWaitingAt: null, lastFailure: null },
      webhooks: { lastReceivedAt: null, lastPaidAt: null },
      backupTakenAt: null,
      disk: null,
      certificate: null,
      pageFolder: { isConfigured: false, state: null },
      redis: { isConfigured: false, state: null },
      stripe: { answeredAt: null, failedAt: null, failure: null, unfinishedWithoutKeys: null },
      missingMigrations: null,
    });
    expect(lines.filter(({ status }) => status === 'critical')).toEqual([]);
  });

  it.each<[HealthCheckName, Partial<HealthFacts>, string]>([
    ['queue', { queue: { due: 0, oldestDueAt: null, exhausted: 1 } }, 'critical: 1 job used up'],
    ['queue', { workerSeenAt: ago(6 * MINUTE) }, 'critical: No worker has reported for 6 minutes'],
    ['queue', { queue: { due: 3, oldestDueAt: ago(3 * MINUTE), exhausted: 0 } }, 'warning: 3 jobs waiting'],
    ['queue', { queue: { due: 3, oldestDueAt: ago(11 * MINUTE), exhausted: 0 } }, 'critical: 3 jobs waiting'],
    ['queue', { queue: { due: 1, oldestDueAt: ago(1000), exhausted: 0 } }, 'ok: 1 job waiting'],
    ['mails', { mails: { ...WELL.mails, waiting: 2, oldestWaitingAt: ago(MINUTE) } }, 'ok: 2 mails are'],
    [
      'mails',
      {
        mails: {
          lastSentAt: ago(2 * HOUR),
          waiting: 1,
          oldestWaitingAt: ago(HOUR),
          lastFailure: 'It was not let in.',
        },
      },
      'critical: 1 mail is waiting, the oldest for 60 minutes. It was not let in.',
    ],
    [
      'mails',
      { mails: { lastSentAt: ago(MINUTE), waiting: 1, oldestWaitingAt: ago(HOUR), lastFailure: null } },
      'warning: 1 mail is waiting, the oldest for 60 minutes. Others have gone out since.',
    ],
    [
      'webhooks',
      { webhooks: { lastReceivedAt: null, lastPaidAt: ago(HOUR) } },
      'critical: No event of Stripe',
    ],
    [
      'webhooks',
      { webhooks: { lastReceivedAt: ago(2 * HOUR), lastPaidAt: ago(HOUR) } },
      'critical: The last',
    ],
    [
      'webhooks',
      { webhooks: { lastReceivedAt: ago(61 * MINUTE), lastPaidAt: ago(HOUR) } },
      'ok: The last event',
    ],
    ['webhooks', { webhooks: { lastReceivedAt: ago(9 * DAY), lastPaidAt: null } }, 'ok: The last event'],
    [
      'stripe',
      { stripe: { ...WELL.stripe, failedAt: ago(MINUTE), failure: 'Stripe did not answer' } },
      'warning: The last request failed 1 minute ago: Stripe did not answer.',
    ],
    [
      'stripe',
      { stripe: { ...WELL.stripe, unfinishedWithoutKeys: { payments: 0, refunds: 0, disputes: 0 } } },
      'unused: Stripe is not set up: the shop takes no cards.',
    ],
    [
      'stripe',
      { stripe: { ...WELL.stripe, unfinishedWithoutKeys: { payments: 0, refunds: 1, disputes: 0 } } },
      'critical: This server has no keys for Stripe. Still open there: 1 refund that is pending.',
    ],
    [
      'webhooks',
      {
        webhooks: { lastReceivedAt: null, lastPaidAt: ago(HOUR) },
        stripe: { ...WELL.stripe, unfinishedWithoutKeys: { payments: 0, refunds: 0, disputes: 0 } },
      },
      'unused: Stripe is not set up',
    ],
    ['backup', { backupTakenAt: null }, 'warning: No backup is recorded.'],
    ['backup', { backupTakenAt: ago(27 * HOUR) }, 'warning: The last backup was taken 27 hours ago.'],
    ['backup', { backupTakenAt: ago(51 * HOUR) }, 'critical: The last backup was taken 2 days ago.'],
    ['disk', { disk: { freeBytes: 16 * GIB, totalBytes: 200 * GIB } }, 'warning: 16.0 GB are free, 8%'],
    ['disk', { disk: { freeBytes: GIB / 2, totalBytes: 4 * GIB } }, 'critical: 0.5 GB are free'],
    [
      'certificate',
      { certificate: { lookedUpAt: NOW, validUntil: ahead(13 * DAY), failure: null } },
      'critical: The certificate is valid for 13 days more.',
    ],
    [
      'certificate',
      { certificate: { lookedUpAt: NOW, validUntil: ahead(20 * DAY), failure: null } },
      'warning: The certificate',
    ],
    [
      'certificate',
      { certificate: { lookedUpAt: NOW, validUntil: ago(1), failure: null } },
      'critical: The certificate has ended',
    ],
    [
      'certificate',
      { certificate: { lookedUpAt: NOW, validUntil: ahead(60 * DAY), failure: 'It is for another name.' } },
      'critical: The certificate is valid for 60 days more. It is for another name.',
    ],
    [
      'certificate',
      { certificate: { lookedUpAt: NOW, validUntil: null, failure: 'It could not be reached.' } },
      'warning: It could not be reached.',
    ],
    [
      'database',
      { missingMigrations: ['1_a', '2_b'] },
      'critical: The database lacks migrations of this release: 1_a and 1 more.',
    ],
    ['pages', { pageFolder: folder('publishing') }, 'ok: 30 pages are in the folder.'],
    ['pages', { pageFolder: folder('standby') }, 'ok: Another server writes'],
    ['pages', { pageFolder: folder('failing', 'ENOSPC') }, 'warning: Some pages cannot be written'],
    ['pages', { pageFolder: folder('stale', 'EROFS') }, 'critical: Old pages cannot be removed'],
    ['pages', { pageFolder: { isConfigured: true, state: null } }, 'ok: This process writes no pages.'],
    ['pages', { pageFolder: { isConfigured: false, state: null } }, 'unused: '],
    ['redis', { redis: { isConfigured: true, state: 'away' } }, 'warning: Redis is away'],
  ])('%s, with %o, is %s', (check, facts, expected) => {
    expect(lineOf(check, facts)).toContain(expected);
  });
});
