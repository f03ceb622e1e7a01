import 'server-only';
import { getServerConfig } from '@/lib/config/server-config';

const DOMAIN = /@([^@\s>]+)>?\s*$/;

/** The right side of each Message-ID (RFC 5322, 3.6.4): the domain in whose name the shop's mails are sent. */
export function messageIdDomain(): string {
  const { MAIL_FROM, SITE_URL } = getServerConfig();
  const domain = DOMAIN.exec(MAIL_FROM)?.[1] ?? '';
  return new URL(URL.canParse(`http://${domain}`) ? `http://${domain}` : SITE_URL).hostname;
}
