import { isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { escapeHtml } from './escape-html';
import { isolatesToHtml } from './isolates-to-html';
import type { MailBranding } from './mail-branding';
import type { MailContent } from './mail-content';
import { mailFooterLines } from './mail-footer';
import { mailLayout } from './mail-layout';

/**
 * A simple mail: a few paragraphs and one link.
 * @param input.paragraphs plain text.
 * @param input.because as in `mailLayout`.
 */
export function simpleMail(input: {
  subject: string;
  paragraphs: readonly string[];
  link: { label: string; url: string };
  shop: MailBranding;
  because?: string;
}): MailContent {
  const { subject, paragraphs, link, shop, because } = input;
  const bodyHtml = `${paragraphs.map((paragraph) => `<p>${isolatesToHtml(isolateRtlRuns(paragraph))}</p>`).join('\n')}
<p style="margin:24px 0 0"><a href="${escapeHtml(link.url)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">${escapeHtml(link.label)}</a></p>`;
  return {
    subject,
    text: [
      [...[subject, ...paragraphs].map(isolateRtlRuns), `${link.label}: ${link.url}`].join('\n\n'),
      ...mailFooterLines(shop),
    ].join('\n'),
    html: mailLayout({ title: subject, shop, bodyHtml, because }),
  };
}
