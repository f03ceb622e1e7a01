import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentIssue } from '@/lib/content/content-issue';

const EVENTS_PATH = '/__saved';
const RELOAD_SCRIPT = `<script>new EventSource('${EVENTS_PATH}').addEventListener('saved', () => location.reload());</script>`;

/** Live reload for the preview: open pages load again after a save, or show what is wrong. */
export class LiveReload {
  readonly #open = new Set<ServerResponse>();
  #faults: readonly ContentIssue[] = [];

  /** After a save: what pages show from now on. */
  publish(faults: readonly ContentIssue[]): void {
    this.#faults = faults;
    for (const page of this.#open) page.write('event: saved\ndata:\n\n');
  }

  /** @returns whether it responded; else the shop does, with the reload script appended to its page. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url === EVENTS_PATH) {
      this.#listen(request, response);
      return true;
    }
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (wantsPage && this.#faults.length > 0) {
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(faultPage(this.#faults));
      return true;
    }
    if (wantsPage) appendReloadScript(response);
    return false;
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': open\n\n');
    this.#open.add(response);
    request.on('close', () => this.#open.delete(response));
  }
}

function appendReloadScript(response: ServerResponse): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.end = ((...rest: unknown[]) => {
    const type = String(response.getHeader('content-type') ?? '');
    const isChunked = response.getHeader('content-length') === undefined;
    if (!type.startsWith('text/html') || !isChunked) return end(...rest);
    const [last] = rest;
    if (typeof last === 'string' || Buffer.isBuffer(last)) response.write(last);
    return end(RELOAD_SCRIPT);
  }) as ServerResponse['end'];
}

function faultPage(faults: readonly ContentIssue[]): string {
  const items = faults.map(
    ({ file, line, message }) =>
      `<li><code>${escapeHtml(`${file}:${line}`)}</code> ${escapeHtml(message)}</li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults in the articles</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:46rem;margin:3rem auto;padding:0 1.25rem;color-scheme:light dark}
li{margin-block:.75rem}code{font-weight:600}</style>
<h1>Faults in the articles</h1>
<p>Fix them and save: this page loads again by itself.</p>
<ul>${items.join('\n')}</ul>${RELOAD_SCRIPT}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
