import { escapeHtml } from '../email/escape-html';
import { mailLayout } from '../email/mail-layout';
import type { UnlockMailDetail } from './owe-unlock-mail';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Karachi' });
const BPS_PER_PERCENT = 100;

/** Tells a sharer that their discount is there, and where it works. */
export function shareUnlockedMail(
  detail: UnlockMailDetail,
  siteUrl: string,
): { subject: string; text: string; html: string } {
  const percent = `${detail.percentOffBps / BPS_PER_PERCENT} % off`;
  const subject = `Your ${percent} is there`;
  const paragraphs = [
    `Thank you for sharing. Your code is ${detail.code}: ${percent}, once, until ${DAY.format(new Date(detail.expiresAt))}.`,
    'It works in the browser with which you shared, and is on your cart there already.',
  ];
  const link = `${siteUrl}/s/mine`;
  const bodyHtml = `${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
<p style="margin:24px 0 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">See your discount</a></p>`;
  return {
    subject,
    text: [subject, ...paragraphs, link].join('\n\n'),
    html: mailLayout({
      title: subject,
      siteUrl,
      bodyHtml,
      because:
        'somebody, most likely you, left this address to be told of it. It is the only mail of this kind',
    }),
  };
}
