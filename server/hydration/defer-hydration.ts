import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCRIPT, SCRIPT_PRELOAD } from '@/server/next-internals/private-marks';

/** The mark on the document of a page whose hydration may be deferred (components/layout/document.tsx). */
const CAN_DEFER = /<html[^>]* data-defer-hydration="/;
const SOURCE = readFileSync(path.resolve('server/hydration/hydrate-on-interaction.js'), 'utf8');
/** The inline script of each such page. */
export const HYDRATE_ON_INTERACTION = withoutComments(SOURCE);

/**
 * Defers the hydration of a page to the first interaction: the document is complete and works without scripts, and most
 * who read it never do more than read. Its scripts are prefetched after the first paint, and run on the first interaction
 * (docs/adr/0047). A document without the mark stays as it is.
 */
export function deferHydration(html: string): string {
  if (!CAN_DEFER.test(html)) return html;
  return html
    .replace(SCRIPT_PRELOAD, '')
    .replace(SCRIPT, '<script data-src="$1"')
    .replace('</head>', () => `<script>${HYDRATE_ON_INTERACTION}</script></head>`);
}

function withoutComments(source: string): string {
  return source.replace(/^\s*(\/\/.*)?\n?/gm, '');
}
