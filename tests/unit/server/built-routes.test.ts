import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RouteManifest, readRouteManifest } from '@/server/next-internals/route-manifest';

const ROUTES = [
  '/(shop)/cart/page',
  '/(shop)/products/[slug]/page',
  '/s/[token]/route',
  '/feed.xml/route',
  '/(kept)/previews/[file]/route',
  '/(shop)/s/mine/page',
  '/admin/orders/export/route',
  '/admin/orders/[orderNumber]/page',
  '/admin/(list)/[...rest]/page',
];
const ACTION = `40${'a'.repeat(40)}`;

let folder = '';
let routes: RouteManifest;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'built-routes-'));
  mkdirSync(path.join(folder, 'server'));
  const write = (name: string, value: object) =>
    writeFileSync(path.join(folder, 'server', name), JSON.stringify(value));
  write('app-paths-manifest.json', Object.fromEntries(ROUTES.map((route) => [route, 'x.js'])));
  write('server-reference-manifest.json', { node: { [ACTION]: {} } });
  writeFileSync(
    path.join(folder, 'prerender-manifest.json'),
    JSON.stringify({ routes: { '/feed.xml': {} }, dynamicRoutes: { '/previews/[file]': {} } }),
  );
  routes = readRouteManifest(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['/cart', '/cart/', '/products/x', '/s/mine', '/admin/orders/1001', '/admin/a/b'])(
  '%s is a page',
  (asked) => expect(routes.kindOf(asked)).toBe('page'),
);

it.each(['/s/abc', '/admin/orders/export'])('%s is a handler', (asked) =>
  expect(routes.kindOf(asked)).toBe('handler'),
);

it.each(['/feed.xml', '/previews/any.jpg'])('%s is a document', (asked) =>
  expect(routes.kindOf(asked)).toBe('document'),
);

it.each(['/nothing', '/cart/x', '/cart.rsc'])('%s is nothing', (asked) =>
  expect(routes.kindOf(asked)).toBeNull(),
);

it.each([
  ['/products/x', '/products/[slug]'],
  ['/s/mine', '/s/mine'],
  ['/s/abc', '/s/[token]'],
  ['/admin/orders/export', '/admin/orders/export'],
  ['/admin/orders/1001', '/admin/orders/[orderNumber]'],
  ['/admin/a/b', '/admin/[...rest]'],
  ['/nothing', null],
])('%s is served by the route %s', (asked, route) => expect(routes.routeOf(asked)).toBe(route));

it('knows the actions of the build', () => {
  expect([routes.hasAction(ACTION), routes.hasAction('toString')]).toEqual([true, false]);
});
