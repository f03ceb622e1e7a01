import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { runNpm } from './run-npm.mjs';
import { unpackFromCache } from './unpack-from-cache.mjs';

const RECORD = 'node_modules/.unpacked.json';

/**
 * Brings node_modules to what package-lock.json says: from npm's cache when all of it is there, else with npm.
 *
 * @param {{ withDevelopment: boolean }} options whether the tools for tests and checks are wanted too
 * @returns {Promise<string>} what was done, for a person to read
 */
export async function installPackages({ withDevelopment }) {
  const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const state = readState(lockHash);
  if (state === 'complete' || (state === 'production' && !withDevelopment)) return 'there already';

  if (state === 'outdated') rmSync('node_modules', { recursive: true, force: true });
  const isUnpacked = await unpackFromCache({ withDevelopment });
  if (!isUnpacked) await runNpm({ withDevelopment, isAddition: state === 'production' });
  writeFileSync(RECORD, JSON.stringify({ lockHash, withDevelopment }));
  return isUnpacked ? "unpacked from npm's cache" : 'installed with npm';
}

/**
 * @param {string} lockHash
 * @returns {'complete' | 'production' | 'outdated'}
 */
function readState(lockHash) {
  if (existsSync(RECORD)) {
    const record = JSON.parse(readFileSync(RECORD, 'utf8'));
    if (record.lockHash !== lockHash)
      return isNewerThanLock('node_modules/.package-lock.json') ? 'complete' : 'outdated';
    return record.withDevelopment ? 'complete' : 'production';
  }
  // What npm wrote when somebody ran it by hand.
  return isNewerThanLock('node_modules/.package-lock.json') ? readNpmState() : 'outdated';
}

/** @returns {'complete' | 'production'} */
function readNpmState() {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const isThere = (/** @type {string} */ name) => existsSync(`node_modules/${name}/package.json`);
  return Object.keys(devDependencies ?? {}).every(isThere) ? 'complete' : 'production';
}

/** @param {string} file */
function isNewerThanLock(file) {
  return existsSync(file) && statSync(file).mtimeMs >= statSync('package-lock.json').mtimeMs;
}
