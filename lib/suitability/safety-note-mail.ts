import { escapeHtml } from '@/lib/email/escape-html';
import { SAFETY_MANUAL_PATH } from './safety-manual-path';
import { formatEdition, SAFETY_NOTE } from './safety-note';

const TITLE = `Before you use it: the safety rules (edition of ${formatEdition(SAFETY_NOTE.version)})`;

/** The safety note for the plain text of a mail. */
export function safetyNoteLines(siteUrl: string): string[] {
  const lists = SAFETY_NOTE.sections.flatMap(({ title, items }) => [
    '',
    `${title}:`,
    ...items.map((item) => `- ${item}`),
  ]);
  return [TITLE, ...lists, '', SAFETY_NOTE.closing, `To print: ${siteUrl}${SAFETY_MANUAL_PATH}`];
}

/** The same for its HTML. The rules are our own words, so they need no escaping. */
export function safetyNoteHtml(siteUrl: string): string {
  const lists = SAFETY_NOTE.sections.map(
    ({ title, items }) =>
      `<p style="margin:8px 0 0"><b>${title}</b></p><ul style="margin:4px 0 0;padding-left:20px">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  );
  return `<div style="margin:24px 0 0;padding:16px;border-left:4px solid #6f4700;background:#f5e8cb;font-size:14px;line-height:1.5">
<h2 style="font-size:16px;margin:0">${TITLE}</h2>${lists.join('')}<p style="margin:8px 0 0">${SAFETY_NOTE.closing} <a href="${escapeHtml(siteUrl + SAFETY_MANUAL_PATH)}" style="color:inherit">Print the safety manual</a></p></div>`;
}
