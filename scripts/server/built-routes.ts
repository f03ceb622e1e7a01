import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '@/lib/config/server-config';

export type BuiltRoutes = {
  /** What a path belongs to: a page is read and, by the forms on it, posted to; null where there is nothing. */
  kindOf: (path: string) => 'page' | 'handler' | null;
  /** Whether the build has a server action of this id. */
  hasAction: (id: string) => boolean;
};

/** What this build answers, by what Next noted when it was made. */
export function readBuiltRoutes(folder = buildFolder()): BuiltRoutes {
  const routes = Object.keys(readJson(path.join(folder, 'server', 'app-paths-manifest.json')));
  const pageRoutes = routes.filter((route) => route.endsWith('/page'));
  const pages = pageRoutes.map(patternOf);
  // A path that stands there as it is comes before one with a part that varies: `/s/mine` is no `/s/[token]`.
  const fixedPages = pageRoutes.filter((route) => !route.includes('[')).map(patternOf);
  const handlers = routes.filter((route) => route.endsWith('/route')).map(patternOf);
  const manifest = readJson(path.join(folder, 'server', 'server-reference-manifest.json'));
  const actions = new Set(Object.keys(Object(manifest.node)));
  return {
    kindOf: (asked) => {
      const isOneOf = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(asked));
      if (isOneOf(fixedPages)) return 'page';
      if (isOneOf(handlers)) return 'handler';
      return isOneOf(pages) ? 'page' : null;
    },
    hasAction: (id) => actions.has(id),
  };
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** `/(shop)/articles/[slug]/page` as `^/articles/[^/]+$`. */
function patternOf(route: string): RegExp {
  const segments = route
    .split('/')
    .slice(1, -1)
    .filter((segment) => !/^\(.*\)$|^@/.test(segment))
    .map((segment) => {
      if (segment.startsWith('[...') || segment.startsWith('[[...')) return '.+';
      return segment.startsWith('[') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
  return new RegExp(`^/${segments.join('/')}/?$`);
}
