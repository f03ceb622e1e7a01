import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { CART_SCRIPT } from '@/components/cart/browser/cart-script-text';
import { deferHydration } from '@/server/hydration/defer-hydration';
import { isScriptOfNext, joinPayload } from '@/server/next-internals/inline-scripts';
import { inlineScriptsOf, policyOfDocument } from '@/server/responses/content-security-policy';

const START = '(self.__next_f=self.__next_f||[]).push([0])';
const CHUNKS = '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});';
const part = (text: string) => `self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})`;
const page = (...scripts: string[]) =>
  `<html data-defer-hydration=""><head></head><body>${scripts.map((script) => `<script>${script}</script>`).join('')}</body></html>`;
const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
const scriptSources = (html: string) => /script-src ([^;]*)/.exec(policyOfDocument(html))?.[1]?.split(' ');

it('the policy of a page names its own scripts by their hashes, and allows no others', () => {
  const html = deferHydration(page(START, CART_SCRIPT, part('1:"a"'), CHUNKS));
  const scripts = inlineScriptsOf(html);
  expect(scripts).toHaveLength(5);
  expect(scriptSources(html)).toEqual(["'self'", ...scripts.map(hash)]);
});

it.each([
  'alert(1)',
  `${START};alert(1)`,
  'self.__next_f.push([1,"a"]);alert(1)',
  'self.__next_f.push([1,alert(1)])',
  'self.__next_f.push([1,"a"].concat(alert(1)))',
  `${CHUNKS}alert(1)`,
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({a:alert(1)})',
])('a script that got into the page is not named: %s', (script) => {
  expect(isScriptOfNext(script)).toBe(false);
  expect(scriptSources(page(script))).toEqual(["'self'"]);
});

it('data is no script, and neither is a file', () => {
  expect(
    inlineScriptsOf('<script type="application/ld+json">{}</script><script src="/a.js"></script>'),
  ).toEqual([]);
});

it('the payload becomes one script, which says the same, however it was cut', () => {
  const text = 'Für dich 🌸 </script> & \u2028 $1 $& "quoted"';
  const cut = (...texts: string[]) => joinPayload(page(START, 'other()', ...texts.map(part), CHUNKS));
  const joined = cut(text.slice(0, 8), text.slice(8));
  expect(joined).toBe(cut(text));
  const scripts = inlineScriptsOf(joined);
  expect(scripts).toHaveLength(3);
  const self: { __next_f?: unknown[] } = {};
  new Function('self', scripts[1] ?? '')(self);
  expect(self.__next_f).toEqual([[0], [1, text]]);
  expect(isScriptOfNext(scripts[1] ?? '')).toBe(true);
});

it('a payload that has other parts than text stays as it is', () => {
  const html = page(START, part('a'), 'self.__next_f.push([2,null])');
  expect(joinPayload(html)).toBe(html);
});
