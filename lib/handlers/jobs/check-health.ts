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
  const mailed = await inTransaction((tx) => recordHealth(tx, { lines, now }));
  for (const { check, event, summary } of mailed) {
    if (event === 'alert') logger.warn({ check, summary }, 'something about the shop needs a person');
    else logger.info({ check, summary }, 'something about the shop is well again');
  }
}
