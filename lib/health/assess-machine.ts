import { describeDuration } from './describe-duration';
import type { Assess } from './health-check';

const DAY_MS = 86_400_000;
const GIB = 1024 ** 3;
/** Certificates are renewed about thirty days before they end. */
const CERTIFICATE_LATE_DAYS = 21;
const CERTIFICATE_URGENT_DAYS = 14;

export const assessDisk: Assess = ({ disk }) => {
  if (!disk) return { status: 'warning', summary: 'The free space cannot be read.' };
  const share = disk.freeBytes / disk.totalBytes;
  const summary = `${(disk.freeBytes / GIB).toFixed(1)} GB are free, ${Math.round(share * 100)}% of the disk.`;
  if (share < 0.05 || disk.freeBytes < GIB) return { status: 'critical', summary };
  return { status: share < 0.1 || disk.freeBytes < 3 * GIB ? 'warning' : 'ok', summary };
};

export const assessPageFolder: Assess = ({ pageFolder: { isConfigured, state } }) => {
  if (!isConfigured) return { status: 'unused', summary: 'Pages are not written to a folder.' };
  if (!state) return { status: 'ok', summary: 'This process writes no pages.' };
  const cause = state.failure ? ` ${state.failure}.` : '';
  switch (state.state) {
    case 'publishing':
      return { status: 'ok', summary: `${state.pages} pages are in the folder.` };
    case 'standby':
      return { status: 'ok', summary: 'Another server writes pages to the folder.' };
    case 'failing':
      return {
        status: 'warning',
        summary: `Some pages cannot be written, and the shop sends them itself.${cause}`,
      };
    case 'stale':
      return {
        status: 'critical',
        summary: `Old pages cannot be removed: visitors may see old prices.${cause}`,
      };
  }
};

export const assessCertificate: Assess = ({ now, isPublic, certificate }) => {
  if (!isPublic) return { status: 'unused', summary: 'The shop is served without TLS.' };
  if (!certificate) return { status: 'warning', summary: 'The certificate has not been looked up yet.' };
  const { validUntil, failure } = certificate;
  if (!validUntil) return { status: 'warning', summary: failure ?? 'There was no certificate.' };
  const leftMs = validUntil.getTime() - now.getTime();
  if (leftMs <= 0)
    return { status: 'critical', summary: 'The certificate has ended: browsers refuse the shop.' };
  const summary = `The certificate is valid for ${describeDuration(leftMs)} more.${failure ? ` ${failure}` : ''}`;
  if (leftMs < CERTIFICATE_URGENT_DAYS * DAY_MS || failure) return { status: 'critical', summary };
  return { status: leftMs < CERTIFICATE_LATE_DAYS * DAY_MS ? 'warning' : 'ok', summary };
};

export const assessDatabase: Assess = ({ missingMigrations }) => {
  if (missingMigrations === null)
    return { status: 'unused', summary: 'Which migrations the database has cannot be read here.' };
  const [first, ...others] = missingMigrations;
  if (first === undefined)
    return { status: 'ok', summary: 'The database has all migrations of this release.' };
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return { status: 'critical', summary: `The database lacks migrations of this release: ${first}${more}.` };
};

export const assessRedis: Assess = ({ redis: { isConfigured, state } }) => {
  if (!isConfigured) return { status: 'unused', summary: 'Limits are counted in PostgreSQL.' };
  if (state === 'away')
    return { status: 'warning', summary: 'Redis is away: each server counts limits for itself.' };
  if (state === null) return { status: 'ok', summary: 'No limit was counted since this server started.' };
  return { status: 'ok', summary: 'Redis answers.' };
};
