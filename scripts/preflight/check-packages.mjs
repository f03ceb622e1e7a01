import { existsSync } from 'node:fs';

/** Says that the packages are not installed, or gives null. npm writes its list when it is done. */
export function checkPackages() {
  const isInstalled =
    existsSync('node_modules/.package-lock.json') || existsSync('node_modules/.installed.json');
  return isInstalled ? null : 'The packages are not installed: `npm ci` brings them.';
}
