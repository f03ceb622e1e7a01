import { generateArticlePictures } from '@/scripts/build/generate-article-pictures';
import { startShop } from '@/server/start';

/** `npm run dev`: the shop with reloading, from its sources. */
try {
  await generateArticlePictures();
  await startShop({ isDev: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
