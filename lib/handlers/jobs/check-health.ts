import 'server-only';
import { getServerConfig } from '@/lib/config/server-config';
import { inTransaction } from '@/lib/db/in-transaction';
import { assessHealth } from '@/lib/health/assess-health';
import { refreshCertificate } from '@/lib/health/certificate-store';
import { logger } from '@/lib/log/logger';
import { readHealthFacts } from '@/lib/reports/read-health-facts';
import { recordHealth } from '@/lib/workflows/maintenance/record-health';

/** Checks the shop's health and alerts whoever runs it; the certificate is looked up here, so that no page waits for it. */
export async function checkHealth(now: Date): Promise<void> {
  await refreshCertificate({ origin: getServerConfig().SITE_URL, now });
  // Whoever worked last, a worker is here now.
  const lines = assessHealth({ ...(await readHealthFacts(now)), workerSeenAt: now });
  for (const { check, status, summary } of lines) {
    if (status === 'critical') logger.warn({ check, summary }, 'something about the shop needs a person');
  }
  await inTransaction((tx) => recordHealth(tx, { lines, now }));
}
