/**
 * Whether a package was made for this system, as npm reads these fields.
 *
 * @param {{ os?: string[]; cpu?: string[]; libc?: string[] }} entry
 */
export function fitsThisMachine({ os, cpu, libc }) {
  return allows(os, process.platform) && allows(cpu, process.arch) && (!libc || allows(libc, findLibc()));
}

/** @param {string[] | undefined} list @param {string} value */
function allows(list, value) {
  if (!list || list.length === 0) return true;
  if (list.includes(`!${value}`)) return false;
  const wanted = list.filter((name) => !name.startsWith('!'));
  return wanted.length === 0 || wanted.includes(value);
}

/** @type {string | undefined} */
let knownLibc;

function findLibc() {
  knownLibc ??= process.platform === 'linux' ? askForLibc() : '';
  return knownLibc;
}

function askForLibc() {
  // A report also looks up the names of open connections, unless told not to.
  Object.assign(process.report, { excludeNetwork: true });
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
