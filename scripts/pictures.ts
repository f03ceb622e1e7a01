import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stageShop } from './pictures/stage-shop';
import { takePictures } from './pictures/take-pictures';

/** `npm run pictures`: photographs the pages of a fresh shop, on a wide screen and on a phone, light and dark, into docs/pictures. */
const folder = await mkdtemp(path.join(tmpdir(), 'shop-pictures-'));
const stage = await stageShop(folder);
try {
  await takePictures({ ...stage, folder: path.resolve('docs/pictures') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stage.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
