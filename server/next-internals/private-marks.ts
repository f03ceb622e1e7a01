import { INLINE_SCRIPT, isScriptOfNext } from './inline-scripts';

/**
 * All that the server knows of how Next writes its documents and responses, and that Next does not document: one place to
 * look at when Next is renewed. `findChangedMarks` compares it with real pages, at each start and in a test.
 */

/**
 * When a page that exists calls `notFound()` or `forbidden()`, Next responds with an empty document of this id, which its
 * script renders in the browser (vercel/next.js#62228). Without JavaScript it stays empty.
 */
export const NEXT_ERROR_SHELL = '<html id="__next_error__"';

/** A script of the page, by its file; not the one for browsers that know no modules, which has another attribute. */
export const SCRIPT = /<script src="(\/_next\/static\/[^"]+)"(?: nonce="[^"]*")? async=""/g;
export const SCRIPT_PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/** Headers between Next and what stands around it, which mean nothing to a browser. */
export function isInternalHeader(name: string): boolean {
  return /^x-next/.test(name);
}

/**
 * What has changed in the way that Next writes documents.
 * @param documents.page a page of the shop as Next rendered it.
 * @param documents.notFound the page of an unknown address, which has to be readable without script.
 * @returns a sentence for each mark that is not found where it is expected.
 */
export function findChangedMarks(documents: { page: string; notFound: string }): string[] {
  const { page, notFound } = documents;
  const expected: [isAsExpected: boolean, change: string][] = [
    [page.search(SCRIPT) >= 0, 'scripts are no longer written as <script src="/_next/static/…" async="">'],
    [!page.includes(NEXT_ERROR_SHELL), 'the front page is an error shell'],
    [!notFound.includes(NEXT_ERROR_SHELL), 'the page of an unknown address cannot be read without script'],
    [
      (page.match(/<script src="\/_next\/[^"]+" (?!noModule)/g) ?? []).length ===
        (page.match(SCRIPT) ?? []).length,
      'some scripts are written in another way, and would not be deferred',
    ],
    [
      [...page.matchAll(INLINE_SCRIPT)].every(
        ([, script = '']) => !isLikeNext(script) || isScriptOfNext(script),
      ),
      'some inline scripts are written in another way, and the Content-Security-Policy would not let them run',
    ],
  ];
  return expected.flatMap(([isAsExpected, change]) => (isAsExpected ? [] : [change]));
}

function isLikeNext(script: string): boolean {
  return /__next|TURBOPACK/.test(script);
}
