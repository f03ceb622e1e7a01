import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What a build says of the pages that are rendered before anybody asks for them. */
export type PrerenderManifest = {
  /** Those that the build knew. */
  paths: readonly string[];
  /** Whether an address belongs to a route whose pages are prerendered, known or not. */
  isPrerendered: (path: string) => boolean;
};

const manifestSchema = z.object({
  routes: z.record(z.string(), z.unknown()),
  dynamicRoutes: z.record(z.string(), z.object({ routeRegex: z.string() })),
});

/** @param folder where the build lies. */
export async function readPrerenderManifest(folder: string): Promise<PrerenderManifest> {
  const text = await readFile(path.join(folder, 'prerender-manifest.json'), 'utf8');
  const { routes, dynamicRoutes } = manifestSchema.parse(JSON.parse(text));
  // `/_not-found` and its like have no URL.
  const paths = Object.keys(routes).filter((route) => !route.startsWith('/_'));
  const known = new Set(paths);
  const patterns = Object.values(dynamicRoutes).map(({ routeRegex }) => new RegExp(routeRegex));
  return {
    paths,
    isPrerendered: (address) => known.has(address) || patterns.some((pattern) => pattern.test(address)),
  };
}
