import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';

/** @typedef {import('./list-locked-packages.mjs').LockedPackage} LockedPackage */
/** @typedef {{ tarball: string; integrity: string; folder: string; executables: string[] }} Job */

/**
 * Adds packages to node_modules out of npm's cache and on every core: a
 * quarter of the work of `npm ci`, which unpacks on one. It runs no install scripts; none of ours is needed.
 *
 * @param {readonly LockedPackage[]} packages
 * @returns {Promise<boolean>} false, with nothing written, when a package is not in the cache
 */
export async function unpackFromCache(packages) {
  const jobs = packages.map(({ folder, integrity, bin }) => ({
    folder,
    integrity,
    tarball: locateTarball(integrity),
    executables: Object.values(bin).map((file) => file.replace(/^\.\//, '')),
  }));
  if (jobs.some(({ tarball }) => !existsSync(tarball))) return false;

  jobs.sort((a, b) => statSync(b.tarball).size - statSync(a.tarball).size);
  await unpackAll(jobs);
  for (const entry of packages) linkExecutables(entry);
  return true;
}

/** npm keeps a tarball under the hash of its content. @param {string} integrity */
function locateTarball(integrity) {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  const hex = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return join(cache, '_cacache', 'content-v2', 'sha512', hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
}

/** @param {Job[]} jobs */
async function unpackAll(jobs) {
  const queue = jobs[Symbol.iterator]();
  const count = Math.min(availableParallelism(), 6);
  await Promise.all(Array.from({ length: count }, () => runWorker(queue)));
}

/** @param {Iterator<Job>} queue */
function runWorker(queue) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./unpack-worker.mjs', import.meta.url));
    const next = () => {
      const { done, value } = queue.next();
      if (done) void worker.terminate().then(resolve);
      else worker.postMessage(value);
    };
    worker.on('error', reject);
    worker.on('message', (problem) => {
      if (problem === null) return next();
      void worker.terminate();
      reject(new Error(problem));
    });
    next();
  });
}

/** @param {LockedPackage} entry */
function linkExecutables({ folder, bin }) {
  const binFolder = join(folder.slice(0, folder.lastIndexOf('node_modules/')), 'node_modules', '.bin');
  for (const [name, file] of Object.entries(bin)) {
    const link = join(binFolder, name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(relative(binFolder, join(folder, file)), link);
  }
}
