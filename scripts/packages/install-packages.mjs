import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listLockedPackages } from './list-locked-packages.mjs';
import { runNpm } from './run-npm.mjs';
import { unpackFromCache } from './unpack-from-cache.mjs';

/** @typedef {import('./list-locked-packages.mjs').LockedPackage} LockedPackage */
/** @typedef {{ lockHash: string; withDevelopment: boolean; integrities: Record<string, string> }} PackageRecord */

const RECORD = 'node_modules/.installed.json';

/**
 * Brings node_modules to what package-lock.json says: from npm's cache when all of it is there, else with npm.
 * What is there and right stays, because a running shop may be using it.
 *
 * @param {{ withDevelopment: boolean }} options whether the tools for tests and checks are wanted too
 * @returns {Promise<string>} what was done, for a person to read
 */
export async function installPackages({ withDevelopment }) {
  const lockHash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const record = readRecord();
  if (record?.lockHash === lockHash && (record.withDevelopment || !withDevelopment)) return 'there already';
  if (isInstalledByNpm(withDevelopment)) return 'there already';

  const isAddition = record?.lockHash === lockHash;
  const packages = process.platform === 'win32' ? null : listLockedPackages({ withDevelopment });
  const isUnpacked = packages !== null && (await bringFromCache(packages, record));
  if (!isUnpacked) await runNpm({ withDevelopment, isAddition });
  const integrities = Object.fromEntries(
    (packages ?? []).map(({ folder, integrity }) => [folder, integrity]),
  );
  writeFileSync(RECORD, JSON.stringify({ lockHash, withDevelopment, integrities }));
  return isUnpacked ? "unpacked from npm's cache" : 'installed with npm';
}

/**
 * @param {readonly LockedPackage[]} packages
 * @param {PackageRecord | null} record
 */
async function bringFromCache(packages, record) {
  if (!record) rmSync('node_modules', { recursive: true, force: true });
  else {
    // Without the record, an installation that is interrupted from here on starts from the beginning.
    rmSync(RECORD);
    const wanted = new Map(packages.map(({ folder, integrity }) => [folder, integrity]));
    for (const [folder, integrity] of Object.entries(record.integrities)) {
      if (wanted.get(folder) !== integrity) rmSync(folder, { recursive: true, force: true });
    }
  }
  return unpackFromCache(packages.filter(({ folder }) => !existsSync(join(folder, 'package.json'))));
}

/** @returns {PackageRecord | null} */
function readRecord() {
  return existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : null;
}

/** Whether somebody ran npm by hand since the lock was last changed. @param {boolean} withDevelopment */
function isInstalledByNpm(withDevelopment) {
  const file = 'node_modules/.package-lock.json';
  if (!existsSync(file) || statSync(file).mtimeMs < statSync('package-lock.json').mtimeMs) return false;
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const names = Object.keys({ ...dependencies, ...(withDevelopment ? devDependencies : {}) });
  return names.every((name) => existsSync(`node_modules/${name}/package.json`));
}
