import { escapeHtml } from './escape-html';
import { isolatedHtml, isolateRuns } from './isolate-text';
import { mailLayout } from './mail-layout';
import type { MailShop } from './mail-shop';
import type { MailText } from './mail-text';

/**
 * A short mail: a few paragraphs and one link.
 * @param input.paragraphs plain text.
 * @param input.because as in `mailLayout`.
 */
export function noteMail(input: {
  subject: string;
  paragraphs: readonly string[];
  link: { label: string; url: string };
  shop: MailShop;
  because?: string;
}): MailText {
  const { subject, paragraphs, link, shop, because } = input;
  const bodyHtml = `${paragraphs.map((paragraph) => `<p>${isolatedHtml(isolateRuns(paragraph))}</p>`).join('\n')}
<p style="margin:24px 0 0"><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">${escapeHtml(link.label)}</a></p>`;
  return {
    subject,
    text: [...[subject, ...paragraphs].map(isolateRuns), `${link.label}: ${link.url}`].join('\n\n'),
    html: mailLayout({ title: subject, shop, bodyHtml, because }),
  };
}
