/**
 * Draws the shop's icons: the device seen from below, its light on, in the colours of the rendered pictures; the mark
 * alone where there are few points to draw with.
 *
 *   node design/icons/draw.mjs
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const PAPER = '#f6f2eb';
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Twelve lights around the heat plate, as in the model. */
const LIGHTS = Array.from({ length: 12 }, (_, index) => {
  const angle = ((index + 0.5) * Math.PI) / 6;
  return [256 + 92 * Math.cos(angle), 256 + 92 * Math.sin(angle)].map((value) => value.toFixed(1));
});

/** @param {{ scale: number, isFilled: boolean }} look how large the device is, and whether it has a background. */
function device({ scale, isFilled }) {
  const behind = isFilled
    ? `<rect width="512" height="512" fill="${PAPER}"/><ellipse cx="256" cy="300" rx="214" ry="206" fill="url(#shade)"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">
  <defs>
    <linearGradient id="clay" x1="0.2" y1="0" x2="0.8" y2="1">
      <stop offset="0" stop-color="#dcae92"/><stop offset="0.5" stop-color="#c08f74"/><stop offset="1" stop-color="#8f6450"/>
    </linearGradient>
    <linearGradient id="rim" x1="0.8" y1="1" x2="0.2" y2="0">
      <stop offset="0" stop-color="#c79a81"/><stop offset="1" stop-color="#87604d"/>
    </linearGradient>
    <radialGradient id="inside"><stop offset="0.3" stop-color="#c23a26"/><stop offset="0.62" stop-color="#7c2318"/><stop offset="1" stop-color="#2b1611"/></radialGradient>
    <radialGradient id="plate" cx="0.42" cy="0.36"><stop offset="0" stop-color="#f3c3a6"/><stop offset="1" stop-color="#b97d62"/></radialGradient>
    <radialGradient id="glow"><stop offset="0" stop-color="#ff6a4d"/><stop offset="0.45" stop-color="#ff4b31" stop-opacity="0.75"/><stop offset="1" stop-color="#ff3a22" stop-opacity="0"/></radialGradient>
    <radialGradient id="shade"><stop offset="0.7" stop-color="#7d604f" stop-opacity="0.34"/><stop offset="1" stop-color="#7d604f" stop-opacity="0"/></radialGradient>
  </defs>
  ${behind}
  <g transform="translate(256 256) scale(${scale}) translate(-256 -256)">
    <circle cx="256" cy="256" r="248" fill="url(#clay)"/>
    <circle cx="256" cy="256" r="207" fill="url(#rim)"/>
    <circle cx="256" cy="256" r="178" fill="url(#inside)"/>
    ${LIGHTS.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="42" fill="url(#glow)"/><circle cx="${x}" cy="${y}" r="11" fill="#ffd9cc"/>`).join('')}
    <circle cx="256" cy="256" r="56" fill="url(#plate)"/>
  </g>
</svg>`;
}

/** The mark of the header: a cup from above, its light on. */
function mark(behind = '') {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${behind}<circle cx="32" cy="32" r="27" fill="none" stroke="#211a15" stroke-width="6"/><circle cx="32" cy="32" r="10" fill="#b02a1a"/></svg>`;
}

const png = (svg, size) =>
  sharp(Buffer.from(svg), { density: 288 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true, quality: 92 })
    .toBuffer();

/** An ICO file is a directory of pictures, which may be PNG: six bytes of head, sixteen for each, then the pictures. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, data }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  }
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

const whole = device({ scale: 1, isFilled: false });
// The circle that every launcher leaves whole has four fifths of the width.
const masked = device({ scale: 0.72, isFilled: true });
const disc = '<circle cx="32" cy="32" r="32" fill="#f6f2eb"/>';

await mkdir(join(root, 'public/icons'), { recursive: true });
for (const size of [192, 512]) {
  await writeFile(join(root, `public/icons/device-${size}.png`), await png(whole, size));
  await writeFile(join(root, `public/icons/maskable-${size}.png`), await png(masked, size));
}
await writeFile(join(root, 'app/apple-icon.png'), await png(device({ scale: 0.78, isFilled: true }), 180));
const small = await Promise.all(
  [16, 32, 48].map(async (size) => ({ size, data: await png(mark(disc), size) })),
);
await writeFile(join(root, 'app/favicon.ico'), ico(small));
