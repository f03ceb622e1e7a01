import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FIXED = readFileSync('docs/http-contract.md', 'utf8').split('## Agreed, and not built')[0] ?? '';
/** Served by files that Next names otherwise than their URL. */
const BY_NEXT: Record<string, string> = {
  'robots.ts': '/robots.txt',
  'sitemap.ts': '/sitemap.xml',
  'manifest.ts': '/manifest.webmanifest',
};
/** Addresses that nobody outside builds on: the bench's own, and the response to an unknown URL. */
const INTERNAL = /^\/(?:\(bench\)|bare|api\/bare|api\/\*|s\/pictures)|nothing|not-permitted/;

/** An address with its variable parts as `*`: `/orders/<token>` and `/orders/[token]` are one. */
function shapeOf(address: string): string {
  return address.replace(/<[^>]+>|\[[^\]]+\]/g, '*');
}

const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  const name = path.basename(file);
  if (BY_NEXT[name] && path.dirname(file) === '.') return [BY_NEXT[name]];
  if (!/^(?:page|route)\.tsx?$/.test(name) || file.startsWith('(bench)')) return [];
  const parts = path.dirname(file).split(path.sep);
  return [shapeOf(`/${parts.filter((part) => part !== '.' && !/^\(.*\)$/.test(part)).join('/')}`)];
});

const DOCUMENTED = [...FIXED.matchAll(/`(\/[^`\s]*)`/g)].map(([, address]) => String(address));

describe('the routes of the HTTP contract', () => {
  it('all exist', () => {
    const isAnswered = (address: string) =>
      address.endsWith('…')
        ? ROUTES.some((route) => route.startsWith(shapeOf(address.slice(0, -1))))
        : ROUTES.some((route) => new RegExp(`^${route.replaceAll('*', '[^/]+')}$`).test(shapeOf(address)));
    expect(DOCUMENTED.filter((address) => !isAnswered(address))).toEqual([]);
  });

  it('are all documented', () => {
    const isWritten = (route: string) =>
      DOCUMENTED.some((address) =>
        address.endsWith('…') ? route.startsWith(address.slice(0, -1)) : shapeOf(address) === route,
      );
    const silent = ROUTES.filter(
      (route) => !INTERNAL.test(route) && !route.startsWith('/admin') && !isWritten(route),
    );
    expect(silent).toEqual([]);
  });
});
