import 'server-only';
import { getDb } from '@/lib/db/client';
import type { CertificateFact } from './health-facts';
import { lookUpCertificate } from './look-up-certificate';

const LOOK_UP_EVERY_MS = 60 * 60_000;

/** The certificate of an address as the worker last looked it up; null before the first time. */
export async function findCertificate(origin: string): Promise<CertificateFact | null> {
  return getDb().certificateLookup.findUnique({
    where: { host: new URL(origin).host },
    select: { lookedUpAt: true, validUntil: true, failure: true },
  });
}

/** Looks up the certificate of an https address again when the last time is an hour ago. */
export async function refreshCertificate({ origin, now }: { origin: string; now: Date }): Promise<void> {
  if (!origin.startsWith('https:')) return;
  const known = await findCertificate(origin);
  if (known && now.getTime() - known.lookedUpAt.getTime() < LOOK_UP_EVERY_MS) return;
  const found = await lookUpCertificate(origin);
  const { host } = new URL(origin);
  await getDb().certificateLookup.upsert({ where: { host }, create: { host, ...found }, update: found });
}
