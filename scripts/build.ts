import { buildShop } from '@/scripts/build/build-shop';
import { generateClient } from '@/scripts/build/generate-client';

/** `npm run build`: the production build, unless the sources are those of the last one. `--force` builds again. */
try {
  const force = process.argv.includes('--force');
  const distDir = process.env.NEXT_DIST_DIR || '.next';
  await generateClient({ force });
  const hasBuilt = await buildShop({ databaseUrl: process.env.DATABASE_URL, distDir, force });
  console.log(hasBuilt ? `Built ${distDir}.` : `${distDir} is up to date.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
