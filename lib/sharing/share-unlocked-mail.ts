import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { noteMail } from '../email/note-mail';
import type { UnlockMailDetail } from './owe-unlock-mail';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Karachi' });
const BPS_PER_PERCENT = 100;

/** Tells a sharer that their discount is there, and where it works. */
export function shareUnlockedMail(detail: UnlockMailDetail, shop: MailShop): MailText {
  const percent = `${detail.percentOffBps / BPS_PER_PERCENT} % off`;
  return noteMail({
    subject: `Your ${percent} is there`,
    paragraphs: [
      `Thank you for sharing. Your code is ${detail.code}: ${percent}, once, until ${DAY.format(new Date(detail.expiresAt))}.`,
      'It works in the browser with which you shared, and is on your cart there already.',
    ],
    link: { label: 'See your discount', url: `${shop.siteUrl}/s/mine` },
    shop,
    because:
      'somebody, most likely you, left this address to be told of it. It is the only mail of this kind',
  });
}
