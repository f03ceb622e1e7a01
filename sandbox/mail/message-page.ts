import { escapeHtml } from './html';
import type { Message } from './message';
import { renderPage } from './page-layout';

/** One message: its HTML shut in a frame without scripts, its text, and all its headers. */
export function renderMessage(message: Message): string {
  const title = message.subject || '(no subject)';
  const body = `<p><a href="/">All mail</a></p>
<h1>${escapeHtml(title)}</h1>
<dl>
<dt>From</dt><dd>${escapeHtml(message.from)}</dd>
<dt>To</dt><dd>${escapeHtml(message.to.join(', '))}</dd>
<dt>Received</dt><dd><time datetime="${message.receivedAt}">${message.receivedAt.slice(0, 19).replace('T', ' ')} UTC</time></dd>
</dl>
${message.html === null ? '' : renderHtml(message.id)}
${message.text === null ? '' : `<section><h2>Text</h2><pre>${escapeHtml(message.text)}</pre></section>`}
${message.attachments.length === 0 ? '' : renderAttachments(message.attachments)}
<section><details><summary>Headers</summary><dl>${message.headers.map(renderHeader).join('')}</dl></details></section>`;
  return renderPage({ title, body });
}

function renderHtml(id: string): string {
  // Links open in a new tab: the frame itself may go nowhere.
  const frame = `<iframe src="/messages/${id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return `<section><h2>HTML</h2>${frame}</section>`;
}

function renderAttachments(attachments: Message['attachments']): string {
  const items = attachments.map(
    ({ filename, contentType, bytes }) =>
      `<li>${escapeHtml(filename ?? 'unnamed')} (${escapeHtml(contentType)}, ${bytes} bytes)</li>`,
  );
  return `<section><h2>Attachments</h2><ul>${items.join('')}</ul></section>`;
}

function renderHeader({ name, value }: Message['headers'][number]): string {
  return `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`;
}
