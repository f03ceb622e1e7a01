import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentFault } from '@/lib/content/content-fault';

const SAVED = '/__saved';
const LISTENER = `<script>new EventSource('${SAVED}').addEventListener('saved', () => location.reload());</script>`;

/** Keeps the open pages of a preview in step with the files: they load again after a save, or show what is wrong. */
export class SavedPages {
  readonly #open = new Set<ServerResponse>();
  #faults: readonly ContentFault[] = [];

  /** After a save: what pages show from now on. */
  show(faults: readonly ContentFault[]): void {
    this.#faults = faults;
    for (const page of this.#open) page.write('event: saved\ndata:\n\n');
  }

  /** @returns whether the request has its answer; else the shop answers it, with the listener put into its page. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url === SAVED) {
      this.#listen(request, response);
      return true;
    }
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (wantsPage && this.#faults.length > 0) {
      response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(faultPage(this.#faults));
      return true;
    }
    if (wantsPage) appendListener(response);
    return false;
  }

  #listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': open\n\n');
    this.#open.add(response);
    request.on('close', () => this.#open.delete(response));
  }
}

function appendListener(response: ServerResponse): void {
  const end = response.end.bind(response) as (...rest: unknown[]) => ServerResponse;
  response.end = ((...rest: unknown[]) => {
    const type = String(response.getHeader('content-type') ?? '');
    const isChunked = response.getHeader('content-length') === undefined;
    if (!type.startsWith('text/html') || !isChunked) return end(...rest);
    const [last] = rest;
    if (typeof last === 'string' || Buffer.isBuffer(last)) response.write(last);
    return end(LISTENER);
  }) as ServerResponse['end'];
}

function faultPage(faults: readonly ContentFault[]): string {
  const items = faults.map(
    ({ file, line, message }) =>
      `<li><code>${escapeHtml(`${file}:${line}`)}</code> ${escapeHtml(message)}</li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults in the articles</title>
<style>body{font:1.1rem/1.5 system-ui;max-width:46rem;margin:3rem auto;padding:0 1.25rem;color-scheme:light dark}
li{margin-block:.75rem}code{font-weight:600}</style>
<h1>Faults in the articles</h1>
<p>Mend them and save: this page loads again by itself.</p>
<ul>${items.join('\n')}</ul>${LISTENER}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
