import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildFolder } from '@/lib/config/server-config';

export type RouteManifest = {
  /**
   * What serves a path: a page takes GET and, for its server actions, POST; a prerendered document takes GET alone, and
   * Next caches its first response, a refusal too; null where there is nothing.
   */
  kindOf: (path: string) => 'page' | 'handler' | 'document' | null;
  /** The pattern of the route that serves a path, as its folder in `app` is named; null where there is none. */
  routeOf: (path: string) => string | null;
  /** Whether the build has a server action of this id. */
  hasAction: (id: string) => boolean;
};

/** Reads the routes and server actions of this build from the manifests that Next wrote with it. */
export function readRouteManifest(folder = buildFolder()): RouteManifest {
  const routes = Object.keys(readJson(path.join(folder, 'server', 'app-paths-manifest.json')));
  const pageRoutes = routes.filter((route) => route.endsWith('/page'));
  const pages = pageRoutes.map(patternOf);
  // A static path comes before one with a dynamic segment: `/s/mine` is no `/s/[token]`.
  const fixedPages = pageRoutes.filter((route) => !route.includes('[')).map(patternOf);
  const prerendered = readJson(path.join(folder, 'prerender-manifest.json'));
  const prerenderedRoutes = new Set(
    [prerendered.routes, prerendered.dynamicRoutes].flatMap((of) => Object.keys(Object(of))),
  );
  const handlerRoutes = routes.filter((route) => route.endsWith('/route'));
  const isDocument = (route: string) => prerenderedRoutes.has(`/${segmentsOf(route).join('/')}`);
  const documents = handlerRoutes.filter(isDocument).map(patternOf);
  const handlers = handlerRoutes.filter((route) => !isDocument(route)).map(patternOf);
  const manifest = readJson(path.join(folder, 'server', 'server-reference-manifest.json'));
  const routeOf = createRouteFinder(routes);
  const actions = new Set(Object.keys(Object(manifest.node)));
  return {
    kindOf: (requested) => {
      const isOneOf = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(requested));
      if (isOneOf(fixedPages)) return 'page';
      if (isOneOf(documents)) return 'document';
      if (isOneOf(handlers)) return 'handler';
      return isOneOf(pages) ? 'page' : null;
    },
    routeOf,
    hasAction: (id) => actions.has(id),
  };
}

/** A path without a dynamic segment comes first, and of the others the longest pattern, as Next decides. */
function createRouteFinder(routes: readonly string[]): RouteManifest['routeOf'] {
  const names = routes.map((route) => ({
    name: `/${segmentsOf(route).join('/')}`,
    pattern: patternOf(route),
  }));
  const fixed = new Set(names.map(({ name }) => name).filter((name) => !name.includes('[')));
  const dynamic = names
    .filter(({ name }) => name.includes('['))
    .sort((a, b) => b.name.length - a.name.length);
  return (requested) => {
    if (fixed.has(requested)) return requested;
    return dynamic.find(({ pattern }) => pattern.test(requested))?.name ?? null;
  };
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The parts of the address at which `/(shop)/articles/[slug]/page` stands: `articles`, `[slug]`. */
function segmentsOf(route: string): string[] {
  return route
    .split('/')
    .slice(1, -1)
    .filter((segment) => !/^\(.*\)$|^@/.test(segment));
}

/** `/(shop)/articles/[slug]/page` as `^/articles/[^/]+$`. */
function patternOf(route: string): RegExp {
  const segments = segmentsOf(route).map((segment) => {
    if (segment.startsWith('[...') || segment.startsWith('[[...')) return '.+';
    return segment.startsWith('[') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^/${segments.join('/')}/?$`);
}
