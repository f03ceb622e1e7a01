import { isolateRtlLine, isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { escapeHtml } from './escape-html';
import { isolatesToHtml } from './isolates-to-html';
import type { MailBranding } from './mail-branding';
import { mailFooterHtml } from './mail-footer';

/**
 * The frame of every mail of the shop: one column, inline styles (mail readers drop style sheets), dark mode left to
 * the reader.
 * @param input.bodyHtml trusted markup, its values escaped already.
 * @param input.because why somebody gets it, after "You’re getting this email because"; an order unless given.
 */
export function mailLayout(input: {
  title: string;
  bodyHtml: string;
  shop: MailBranding;
  because?: string;
}): string {
  const { name, siteUrl } = input.shop;
  const because = escapeHtml(input.because ?? 'you placed an order');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(input.title)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f6f2ec;color:#1d1a17;font:16px/1.55 Georgia,'Times New Roman',serif">
<div style="max-width:560px;margin:0 auto;background:#fffdf9;padding:32px 28px;border:1px solid #e5dccf">
<p style="margin:0 0 24px;font:600 18px/1 Helvetica,Arial,sans-serif;letter-spacing:.12em">${isolatesToHtml(isolateRtlLine(name))}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:normal">${isolatesToHtml(isolateRtlRuns(input.title))}</h1>
${input.bodyHtml}
<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #e5dccf;font-size:14px;color:#5b534a">You’re getting this email because ${because}, at <a style="color:inherit" href="${escapeHtml(siteUrl)}">${escapeHtml(new URL(siteUrl).host)}</a>. Reply if something isn’t right.</p>
<p style="margin:12px 0 0;font-size:14px;color:#5b534a">${mailFooterHtml(input.shop)}</p>
</div></body></html>`;
}
