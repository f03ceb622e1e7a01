import { isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { escapeHtml } from './escape-html';
import { isolatesToHtml } from './isolates-to-html';
import type { MailBranding } from './mail-branding';

/** What somebody who has bought may want to read again. */
const LINKS = [
  ['Delivery', '/policies/delivery'],
  ['Returns and refunds', '/policies/returns'],
  ['Warranty', '/policies/warranty'],
  ['Privacy', '/policies/privacy'],
  ['Contact and who sells', '/policies/contact'],
] as const;

/** Who sells and where the policies are, at the end of every mail: as lines of its text. */
export function mailFooterLines({ seller = [], siteUrl }: MailBranding): string[] {
  return [
    '',
    '--',
    ...seller.map(isolateRtlRuns),
    ...LINKS.map(([title, path]) => `${title}: ${siteUrl}${path}`),
  ];
}

/** The same as HTML. */
export function mailFooterHtml({ seller = [], siteUrl }: MailBranding): string {
  const links = LINKS.map(
    ([title, path]) =>
      `<a style="color:inherit" href="${escapeHtml(siteUrl + path)}">${escapeHtml(title)}</a>`,
  );
  return [...seller.map((line) => isolatesToHtml(isolateRtlRuns(line))), links.join(' · ')].join('<br>');
}
