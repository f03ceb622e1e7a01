import { formatEdition, SAFETY_NOTE } from './safety-note';

const TITLE = `Before you use it (safety note of ${formatEdition(SAFETY_NOTE.version)})`;
const LISTS: readonly [title: string, items: readonly string[]][] = [
  ['Ask a doctor first if', SAFETY_NOTE.askFirst],
  ['Do not use it on', SAFETY_NOTE.neverOn],
  ['While you use it', SAFETY_NOTE.whileUsing],
];

/** The safety note for the plain text of a mail. */
export function safetyNoteLines(): string[] {
  const lists = LISTS.flatMap(([title, items]) => [`${title}:`, ...items.map((item) => `- ${item}`)]);
  return [TITLE, ...lists, SAFETY_NOTE.closing];
}

/** The same for its HTML. Every word is ours, so nothing has to be escaped. */
export function safetyNoteHtml(): string {
  const lists = LISTS.map(
    ([title, items]) =>
      `<p style="margin:8px 0 0"><b>${title}</b></p><ul style="margin:4px 0 0;padding-left:20px">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
  );
  return `<div style="margin:24px 0 0;padding:16px;border-left:4px solid #6f4700;background:#f5e8cb;font-size:14px;line-height:1.5">
<h2 style="font-size:16px;margin:0">${TITLE}</h2>${lists.join('')}<p style="margin:8px 0 0">${SAFETY_NOTE.closing}</p></div>`;
}
