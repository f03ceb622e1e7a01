import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { readTarball } from './read-tarball.mjs';

/**
 * Unpacks one package after another, each after its content was found to be what package-lock.json names.
 * Posts null, or the error.
 */
parentPort?.on('message', ({ tarball, integrity, folder, executables }) => {
  try {
    unpack({ tarball, integrity, folder, executables: new Set(executables) });
    parentPort?.postMessage(null);
  } catch (error) {
    parentPort?.postMessage(`${folder}: ${error instanceof Error ? error.message : error}`);
  }
});

/** @param {{ tarball: string; integrity: string; folder: string; executables: Set<string> }} job */
function unpack({ tarball, integrity, folder, executables }) {
  const packed = readFileSync(tarball);
  const digest = createHash('sha512').update(packed).digest('base64');
  if (`sha512-${digest}` !== integrity) throw new Error('the cached package is damaged');

  let lastFolder = '';
  for (const { path, mode, content } of readTarball(gunzipSync(packed))) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (parent !== lastFolder) mkdirSync(parent, { recursive: true });
    lastFolder = parent;
    writeFileSync(file, content, { mode: executables.has(path) ? 0o755 : (mode & 0o777) | 0o644 });
  }
}
