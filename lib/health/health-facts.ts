import type { UnfinishedPayments } from '@/lib/pricing/unfinished-payments';
import type { PageFolderState } from './page-folder-state';

/** A certificate as the worker last looked it up (`certificate_lookup`). */
export type CertificateFact = { lookedUpAt: Date; validUntil: Date | null; failure: string | null };

/** What is known of the shop's health, before anybody says what it means. */
export type HealthFacts = {
  now: Date;
  /** The shop is served over https, as in production. */
  isPublic: boolean;
  queue: { due: number; oldestDueAt: Date | null; exhausted: number };
  /** When a worker last checked the shop's health; null before the first time. */
  workerSeenAt: Date | null;
  mails: {
    lastSentAt: Date | null;
    waiting: number;
    oldestWaitingAt: Date | null;
    /** In words for staff. */
    lastFailure: string | null;
  };
  webhooks: {
    lastReceivedAt: Date | null;
    /** The last payment that Stripe settled some time ago, so that its event must have come. */
    lastPaidAt: Date | null;
  };
  /** When the last backup was taken; null when none is recorded. */
  backupTakenAt: Date | null;
  /** Of the disk that the shop runs on; null where it cannot be read. */
  disk: { freeBytes: number; totalBytes: number } | null;
  certificate: CertificateFact | null;
  /** The folder to which published pages are written, as this process last saw it. */
  pageFolder: { isConfigured: boolean; state: PageFolderState | null };
  redis: { isConfigured: boolean; state: 'ready' | 'away' | null };
  /** The last requests of this process to Stripe. */
  stripe: {
    answeredAt: Date | null;
    failedAt: Date | null;
    failure: string | null;
    /** What is not finished there while the shop has no keys for it; null where it has them. */
    unfinishedWithoutKeys: UnfinishedPayments | null;
  };
  /** Migrations of this release that the database does not have; null where that cannot be read. */
  missingMigrations: readonly string[] | null;
};
