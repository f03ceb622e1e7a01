import { escapeHtml } from './html';
import type { MessageSummary } from './message';
import { renderPage } from './page-layout';

/** The list of messages, newest first. */
export function renderInbox(messages: readonly MessageSummary[], to: string | null): string {
  const heading = to ? `Mail to ${to}` : 'Mail inbox';
  const clear = '<form method="post" action="/clear"><button>Delete all</button></form>';
  const back = to ? '<p><a href="/">All mail</a></p>' : '';
  const list = messages.length === 0 ? '<p class="empty">No mail yet.</p>' : renderTable(messages);
  const body = `<header><h1>${escapeHtml(heading)}</h1>${messages.length > 0 && !to ? clear : ''}</header>${back}${list}`;
  return renderPage({ title: heading, body });
}

function renderTable(messages: readonly MessageSummary[]): string {
  return `<table>
<thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>
${messages.map(renderRow).join('\n')}
</tbody>
</table>`;
}

function renderRow({ id, receivedAt, to, subject }: MessageSummary): string {
  const recipients = to.map(
    (address) => `<a href="/?to=${encodeURIComponent(address)}">${escapeHtml(address)}</a>`,
  );
  const time = `<time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')}</time>`;
  const link = `<a href="/messages/${id}">${escapeHtml(subject || '(no subject)')}</a>`;
  return `<tr><td>${time}</td><td>${recipients.join(', ')}</td><td>${link}</td></tr>`;
}
