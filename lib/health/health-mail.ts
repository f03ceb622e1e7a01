import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { HealthCheckName } from './health-check';
import { HEALTH_TEXTS } from './health-texts';

/** What the worker needs to write the mail. */
export type HealthMailDetail = { check: HealthCheckName; event: 'alert' | 'recovery'; summary: string };

/** Alerts whoever runs the shop to a condition that needs a person, or says that it has ended. */
export function healthMail({ check, event, summary }: HealthMailDetail, shop: MailBranding): MailContent {
  const { label, meaning, action } = HEALTH_TEXTS[check];
  const isAlert = event === 'alert';
  return simpleMail({
    subject: isAlert ? `${label}: your shop needs attention` : `${label}: all is well again`,
    paragraphs: isAlert ? [summary, action, meaning] : [summary, 'There’s nothing more to do.'],
    link: { label: 'Open the health page', url: `${shop.siteUrl}/admin/health` },
    shop,
    because: 'you look after the shop',
  });
}
