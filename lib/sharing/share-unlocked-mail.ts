import { formatShopDate } from '@/lib/config/format-shop-time';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { UnlockMailDetail } from './enqueue-unlock-mail';

const BPS_PER_PERCENT = 100;

/** The mail to a sharer whose discount is unlocked. */
export function shareUnlockedMail(detail: UnlockMailDetail, shop: MailBranding): MailContent {
  const percent = `${detail.percentOffBps / BPS_PER_PERCENT} % off`;
  return simpleMail({
    subject: `Your ${percent} is there`,
    paragraphs: [
      `Thank you for sharing. Your code is ${detail.code}: ${percent}, once, until ${formatShopDate(new Date(detail.expiresAt))}.`,
      'It works in the browser with which you shared, and is on your cart there already.',
    ],
    link: { label: 'See your discount', url: `${shop.siteUrl}/s/mine` },
    shop,
    because:
      'somebody, most likely you, left this address to be told of it. It is the only mail of this kind',
  });
}
