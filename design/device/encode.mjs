/**
 * Turn the PNG masters into what the shop serves: AVIF and WebP at four widths, pictures.json with
 * sizes, alternative texts and tiny placeholders, and the frames of the turntable as WebP alone
 * (docs/adr/0023).
 *
 *   node design/device/encode.mjs [folder with the masters] [names…]
 */
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const WIDTHS = [1600, 1200, 800, 480];
const AVIF = { quality: 60, effort: 3 };
const WEBP = { quality: 80, effort: 4, smartSubsample: true };
const TURNTABLE = { quality: 78, effort: 6, smartSubsample: true };
const LIMIT = 12 * 1024 * 1024;

const ALT = {
  hero: 'The NUE cupping massager standing on its clear, smoky cup: a palm-sized clay-coloured body with a display ring on top and a faint red light inside the cup.',
  'red-light':
    'The massager lying on its side, its cup turned to the viewer: a ring of twelve red lights glows around the heat plate.',
  controls:
    'The top of the massager from above: a heat button in the middle, a ring of lit segments around it, and a plus and a minus key for suction.',
  charging:
    'The back of the massager with its USB-C port and charge light, and a braided USB-C cable lying in front of it.',
  'cut-away':
    'The massager with a slice taken out: battery cell, pump and circuit board in its body, below them the heat plate and red lights, and a plaster form that rises into the cup.',
  shoulder:
    'The massager on the upper back of an abstract plaster form of neck and shoulders, where it covers about a palm.',
  'duo-set':
    'Two massagers in front of their closed box, one standing and one on its side with its red light on, with a cotton pouch and two spare silicone rims.',
  'still-life':
    'The massager on a pale table beside a folded linen towel and a stoneware cup of tea, in soft light from the left.',
  'cupping-kinds':
    'Two glass cups, a silicone cup and the massager side by side; apart from them a steel tray with folded gauze.',
  buying:
    'The massager in front of an opened parcel, with its cotton pouch, a printed checklist with three boxes ticked, and a pencil.',
};

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../public/pictures');
const [masters = '/tmp/nue-pictures', ...only] = process.argv.slice(2);

await mkdir(target, { recursive: true });
const index = JSON.parse(await readFile(join(target, 'pictures.json'), 'utf8').catch(() => '{}'));
const available = new Set(await readdir(masters));

for (const [name, alt] of Object.entries(ALT)) {
  if (!available.has(`${name}.png`) || (only.length && !only.includes(name))) continue;
  const source = join(masters, `${name}.png`);
  const { width, height } = await sharp(source).metadata();
  for (const w of WIDTHS) {
    const resized = sharp(source).resize({ width: w, kernel: 'lanczos3' });
    await resized
      .clone()
      .avif(AVIF)
      .toFile(join(target, `${name}-${w}.avif`));
    await resized
      .clone()
      .webp(WEBP)
      .toFile(join(target, `${name}-${w}.webp`));
  }
  const tiny = await sharp(source).resize({ width: 16 }).webp({ quality: 60 }).toBuffer();
  index[name] = {
    width: WIDTHS[0],
    height: Math.round((WIDTHS[0] * height) / width),
    alt,
    blur: `data:image/webp;base64,${tiny.toString('base64')}`,
  };
}

if (available.has('turntable') && (!only.length || only.includes('turntable'))) {
  const frames = join(target, 'turntable');
  await mkdir(frames, { recursive: true });
  for (const file of await readdir(join(masters, 'turntable'))) {
    const source = join(masters, 'turntable', file);
    if (file.endsWith('.json')) await copyFile(source, join(frames, file));
    if (!file.endsWith('.png')) continue;
    await sharp(source)
      .webp(TURNTABLE)
      .toFile(join(frames, file.replace('.png', '.webp')));
  }
}

const ordered = Object.fromEntries(
  Object.keys(ALT).flatMap((name) => (index[name] ? [[name, index[name]]] : [])),
);
await writeFile(join(target, 'pictures.json'), `${JSON.stringify(ordered, null, 2)}\n`);

let total = 0;
for (const file of await readdir(target, { recursive: true })) total += (await stat(join(target, file))).size;
console.log(`${Object.keys(ordered).length} pictures, ${(total / 1024).toFixed(0)} kB in all`);
if (total > LIMIT) {
  console.error('public/pictures is over 12 MB: lower the quality.');
  process.exitCode = 1;
}
