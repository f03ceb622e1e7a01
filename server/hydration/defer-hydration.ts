import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isHtmlResponse } from '@/server/responses/is-html-response';
import { rewriteResponse } from '@/server/responses/rewrite-response';

/** The mark on the document of a page whose hydration may be deferred (components/layout/document.tsx). */
const CAN_DEFER = /<html[^>]* data-defer-hydration="/;
const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async=""/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const HYDRATE_SCRIPT = `<script>${withoutComments(readFileSync(new URL('./hydrate-on-interaction.js', import.meta.url), 'utf8'))}</script>`;

/**
 * Defers the hydration of a page to the first interaction: the document is complete and works without scripts, and most
 * who read it never do more than read. Its scripts are prefetched after the first paint, and run on the first interaction
 * (docs/adr/0047). A document without the mark stays as it is.
 */
export function deferHydration(html: string): string {
  if (!CAN_DEFER.test(html)) return html;
  return html
    .replace(PRELOAD, '')
    .replace(SCRIPT, '<script data-src="$1"')
    .replace('</head>', () => `${HYDRATE_SCRIPT}</head>`);
}

/** Defers hydration in documents that are rendered per request; for prerendered ones the response cache does. */
export function deferHydrationOfResponse(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'POST') return;
  rewriteResponse(response, {
    isBuffered: () => isHtmlResponse(response) && !response.hasHeader('x-nextjs-cache'),
    rewrite: (html) => deferHydration(html),
  });
}

function withoutComments(source: string): string {
  return source.replace(/^\s*(\/\/.*)?\n?/gm, '');
}
