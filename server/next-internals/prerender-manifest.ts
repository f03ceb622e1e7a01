import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** What a build says of the pages that it has rendered. */
export type PrerenderManifest = {
  paths: readonly string[];
  /** Proves to Next that a request to revalidate a page comes from the server itself; a visitor cannot know it. */
  revalidationKey: string;
};

const manifestSchema = z.object({
  routes: z.record(z.string(), z.unknown()),
  preview: z.object({ previewModeId: z.string() }),
});

/** @param folder where the build lies. */
export async function readPrerenderManifest(folder: string): Promise<PrerenderManifest> {
  const text = await readFile(path.join(folder, 'prerender-manifest.json'), 'utf8');
  const { routes, preview } = manifestSchema.parse(JSON.parse(text));
  // `/_not-found` and its like have no URL.
  const paths = Object.keys(routes).filter((route) => !route.startsWith('/_'));
  return { paths, revalidationKey: preview.previewModeId };
}
