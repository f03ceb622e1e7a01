import { formatShopDate } from '@/lib/config/format-shop-time';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { simpleMail } from '@/lib/email/simple-mail';
import type { UnlockMailDetail } from './enqueue-unlock-mail';

const BPS_PER_PERCENT = 100;

/** The mail to a sharer whose discount is unlocked. */
export function shareUnlockedMail(detail: UnlockMailDetail, shop: MailBranding): MailContent {
  const percent = `${detail.percentOffBps / BPS_PER_PERCENT}%`;
  return simpleMail({
    subject: `Your ${percent} discount is ready`,
    paragraphs: [
      `Thank you for sharing. Your code is ${detail.code}: ${percent} off one order, until ${formatShopDate(new Date(detail.expiresAt))}.`,
      'It works in the browser you shared from, and it’s already in your cart there.',
    ],
    link: { label: 'View your discount', url: `${shop.siteUrl}/s/mine` },
    shop,
    because: 'someone, most likely you, asked to be told at this address. It’s the only email of this kind',
  });
}
