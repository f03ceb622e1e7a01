import { buildShop } from '@/scripts/build/build-shop';
import { prepareFrontFiles } from '@/scripts/build/prepare-front-files';

/**
 * `npm run build`: the production build, unless the sources are those of the last one. `--force` builds again. Its pages
 * are rendered from a throw-away database, and again when the shop starts: it never depends on the shop's own.
 */
try {
  const force = process.argv.includes('--force');
  const distDir = process.env.NEXT_DIST_DIR || '.next';
  const hasBuilt = await buildShop({ distDir, force });
  await prepareFrontFiles(distDir);
  console.log(hasBuilt ? `Built ${distDir}.` : `${distDir} is up to date.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
