import { existsSync, statfsSync } from 'node:fs';

const MIB = 1024 * 1024;
const FOR_EVERYTHING = 2000;
const FOR_A_RESTART = 300;

/** Says that the disk is too full, or gives null. */
export function checkDisk() {
  const { bavail, bsize } = statfsSync('.');
  const free = Math.floor((bavail * bsize) / MIB);
  const needed = existsSync('node_modules') && existsSync('.data') ? FOR_A_RESTART : FOR_EVERYTHING;
  if (free >= needed) return null;
  return `The disk is full: ${free} MB are free here, and ${needed} MB are needed for packages, build and database.`;
}
