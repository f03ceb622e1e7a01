import { existsSync, statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { nodeEndOfLifeWarning } from '@/lib/config/node-support';
import { type Check, ok, problem, warning } from '@/scripts/doctor/finding';
import { checkNode } from '@/scripts/preflight/check-node.mjs';

const MIB = 1024 * 1024;
const MIN_MEMORY_MIB = 480;
const GOOD_MEMORY_MIB = 960;
const MIN_DISK_MIB = 300;
const GOOD_DISK_MIB = 2000;

export const nodeCheck: Check = {
  title: 'Node',
  run: async () => {
    const { version } = process;
    const unfit = checkNode();
    if (unfit) return problem(version, unfit);
    const old = nodeEndOfLifeWarning({ version: process.versions.node, now: new Date() });
    return old ? warning(version, old) : ok(version);
  },
};

/** What this process may use: of a container, its limit. */
export const memoryCheck: Check = {
  title: 'Memory',
  run: async () => judgeMemory(Math.min(process.constrainedMemory() || Infinity, totalmem()) / MIB),
};

export function judgeMemory(mebibytes: number) {
  const found = `${Math.round(mebibytes)} MB`;
  if (mebibytes < MIN_MEMORY_MIB)
    return problem(found, 'Give the shop 1 GB: with less it is killed under load.');
  return mebibytes < GOOD_MEMORY_MIB
    ? warning(found, 'Give the shop 1 GB, more when PostgreSQL is beside it.')
    : ok(found);
}

/** Where the release lies: pages that are rendered anew are written there. */
export const diskCheck: Check = {
  title: 'Disk',
  run: async () => {
    const { bavail, bsize } = statfsSync('.');
    return judgeDisk((bavail * bsize) / MIB);
  },
};

export function judgeDisk(freeMebibytes: number) {
  const found = `${Math.round(freeMebibytes)} MB free`;
  const advice = 'Delete old releases, logs and backups, or enlarge the disk.';
  if (freeMebibytes < MIN_DISK_MIB) return problem(found, advice);
  return freeMebibytes < GOOD_DISK_MIB ? warning(found, advice) : ok(found);
}

export const buildCheck: Check = {
  title: 'Build',
  run: async ({ env }) => {
    const folder = env.NEXT_DIST_DIR || '.next';
    return existsSync(path.join(folder, 'BUILD_ID'))
      ? ok(folder)
      : problem(`there is none in ${folder}`, '`npm run build` makes it; it needs no database.');
  },
};
