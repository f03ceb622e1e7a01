import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startScreenshotShop } from '@/scripts/screenshots/start-screenshot-shop';
import { takeScreenshots } from '@/scripts/screenshots/take-screenshots';

/** `npm run pictures`: takes screenshots of the pages of a fresh shop, on a wide screen and on a phone, light and dark, into docs/pictures. */
const folder = await mkdtemp(path.join(tmpdir(), 'shop-pictures-'));
const shop = await startScreenshotShop(folder);
try {
  await takeScreenshots({ ...shop, folder: path.resolve('docs/pictures') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
