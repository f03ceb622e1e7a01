import { isPrivateHost } from '@/lib/config/private-host';
import { lookUpCertificate } from '@/lib/health/look-up-certificate';
import { type Check, type Finding, ok, problem, reasonOf, warning } from '@/scripts/doctor/finding';

const LIMIT_MS = 5_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const GOOD_DAYS_LEFT = 14;

/** The shop responds at its public address, with a certificate that browsers accept. */
export const siteCheck: Check = {
  title: 'Public address',
  needs: ['SITE_URL'],
  run: async ({ settings }) => {
    const siteUrl = settings.SITE_URL ?? '';
    const response = await fetch(`${siteUrl}/healthz`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    }).catch(reasonOf);
    if (typeof response === 'string') {
      return problem(
        `${siteUrl}: ${response}`,
        'Start the shop and its proxy; see whether the name leads here, and whether its certificate is for that name.',
      );
    }
    if (response.status !== 200) {
      return problem(
        `${siteUrl}/healthz responds with ${response.status}`,
        'SITE_URL has to be the address of the shop itself, without a redirect, and the proxy has to pass every path.',
      );
    }
    if (!siteUrl.startsWith('https:')) return ok(`${siteUrl} responds`);
    const { validUntil, failure } = await lookUpCertificate(siteUrl);
    if (!validUntil || failure)
      return problem(
        failure ?? 'it shows no certificate',
        'Give the proxy a certificate that browsers accept.',
      );
    return judgeCertificate(validUntil, {
      now: new Date(),
      isStrict: response.headers.has('strict-transport-security'),
    });
  },
};

export function judgeCertificate(end: Date, { now, isStrict }: { now: Date; isStrict: boolean }): Finding {
  const days = Math.floor((end.getTime() - now.getTime()) / DAY_MS);
  const found = `responds; its certificate is valid for ${days} days`;
  if (days < GOOD_DAYS_LEFT)
    return warning(found, 'See why the proxy has not renewed it (Caddy and certbot do so 30 days before).');
  return isStrict
    ? ok(found)
    : warning(found, 'Let the proxy send Strict-Transport-Security, as deploy/Caddyfile does.');
}

/** Behind a proxy, limits count by visitor only when it is trusted. */
export const proxyCheck: Check = {
  title: 'Proxy',
  needs: ['SITE_URL', 'TRUSTED_PROXIES'],
  run: async ({ settings }) => judgeProxies(settings.SITE_URL ?? '', settings.TRUSTED_PROXIES ?? []),
};

export function judgeProxies(siteUrl: string, proxies: readonly string[]): Finding {
  const { protocol, hostname } = new URL(siteUrl);
  if (proxies.length > 0) return ok(`trusted: ${proxies.join(', ')}`);
  if (protocol === 'http:' && isPrivateHost(hostname))
    return ok('none is trusted: the shop is reached directly');
  return problem(
    'none is trusted, and something before the shop ends TLS',
    'Name it in TRUSTED_PROXIES (127.0.0.1 for one on this machine): else all visitors have its address and share its limits.',
  );
}
