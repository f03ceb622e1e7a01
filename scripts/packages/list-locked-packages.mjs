import { readFileSync } from 'node:fs';
import { fitsThisMachine } from './fits-this-machine.mjs';

/**
 * @typedef {{ folder: string; integrity: string; bin: Record<string, string> }} LockedPackage
 * @typedef {{
 *   version: string; integrity?: string; link?: boolean; inBundle?: boolean; bin?: Record<string, string>;
 *   os?: string[]; cpu?: string[]; libc?: string[];
 *   dependencies?: Record<string, string>; devDependencies?: Record<string, string>;
 *   optionalDependencies?: Record<string, string>; peerDependencies?: Record<string, string>;
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }>;
 * }} LockEntry
 */

/**
 * The packages of package-lock.json that this machine needs: what the project depends on, and what that
 * depends on, without those made for other systems and what only they depend on.
 *
 * @param {{ withDevelopment: boolean }} options
 * @returns {LockedPackage[] | null} null when the lock holds what only npm itself can install
 */
export function listLockedPackages({ withDevelopment }) {
  /** @type {Record<string, LockEntry>} */
  const entries = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const folders = new Set(['']);
  for (const folder of folders) {
    const entry = entries[folder];
    for (const name of entry ? listNeeds(entry, withDevelopment) : []) {
      const found = resolve(entries, folder, name);
      if (found && fitsThisMachine(entries[found] ?? {})) folders.add(found);
    }
  }
  folders.delete('');

  const result = [];
  for (const folder of folders) {
    const { integrity, link, inBundle, bin = {} } = entries[folder] ?? {};
    if (link || inBundle || !integrity?.startsWith('sha512-')) return null;
    result.push({ folder, integrity, bin });
  }
  return result;
}

/**
 * An optional peer is used by whoever brings it, so it counts only when somebody else needs it too.
 *
 * @param {LockEntry} entry @param {boolean} withDevelopment
 */
function listNeeds(entry, withDevelopment) {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => !entry.peerDependenciesMeta?.[name]?.optional,
  );
  const own = { ...(withDevelopment ? entry.devDependencies : {}), ...entry.dependencies };
  return [...Object.keys(own), ...Object.keys(entry.optionalDependencies ?? {}), ...peers];
}

/**
 * Where Node would find a package from inside another.
 *
 * @param {Record<string, LockEntry>} entries @param {string} from @param {string} name
 */
function resolve(entries, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (entries[candidate]) return candidate;
    if (folder === '') return null;
  }
}
