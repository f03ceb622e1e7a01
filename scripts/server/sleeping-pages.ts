import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { changeWhole, isHtml } from './held-body';
import type { PageData } from './page-data';

/** What the document of a page says that may sleep (components/layout/document.tsx). */
const MAY_SLEEP = /<html[^>]* data-sleeps="/;
const SCRIPT = /<script src="(\/_next\/static\/[^"]+)" async=""/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const WAKE = `<script>${withoutComments(readFileSync(new URL('./wake-page.js', import.meta.url), 'utf8'))}</script>`;

/**
 * The document of a page whose scripts wait until somebody touches it: it is complete and works as it is, and most who
 * read it never do more than read. Its scripts are fetched when the page has been painted, and run at the first sign of
 * life (docs/adr/0021). A document that does not say that it may sleep stays as it is.
 * @param data takes the data for the scripts of a document that is kept; without it, they stay in the document.
 */
export function putToSleep(html: string, data?: PageData): string {
  if (!MAY_SLEEP.test(html)) return html;
  return (data?.takeFrom(html) ?? html)
    .replace(PRELOAD, '')
    .replace(SCRIPT, '<script data-src="$1"')
    .replace('</head>', () => `${WAKE}</head>`);
}

/** Puts the documents to sleep that are made for one request; those that are kept are put to sleep where they are kept. */
export function sleepingPages(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'POST') return;
  changeWhole(response, {
    isHeld: () => isHtml(response) && !response.hasHeader('x-nextjs-cache'),
    change: (html) => putToSleep(html),
  });
}

function withoutComments(source: string): string {
  return source.replace(/^\s*(\/\/.*)?\n?/gm, '');
}
