// `node server/run.mjs start`: runs what `npm run build` has compiled, for which Node alone is needed. The commands that
// a clone takes before its first build run from their sources, as long as the packages for that are there.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMMANDS, PROCESSES } from './commands.mjs';

const [name = 'start'] = process.argv.splice(2, 1);
const source = Object.entries(COMMANDS).find(([command]) => command === name)?.[1];

if (source && existsSync('node_modules/tsx')) await runSource(source);
else await runBuilt(`${name}.${source ? 'mjs' : 'cjs'}`);

/** @param {string} file */
async function runSource(file) {
  process.argv.splice(2, 0, file);
  await import(pathToFileURL('scripts/run.mjs').href);
}

/** @param {string} file */
async function runBuilt(file) {
  const build = process.env.NEXT_DIST_DIR || '.next';
  const compiled = path.resolve(build, 'shop', file);
  if (!existsSync(compiled) || !existsSync(path.resolve(build, 'BUILD_ID'))) {
    stopWith(`There is no build of the shop in ${build}: make one with "npm run build", then try again.`);
  }
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' });
  const { findMissingRequirement } = await import(
    pathToFileURL(path.resolve(build, 'shop/requirements.mjs')).href
  );
  const entry = source ?? Object.entries(PROCESSES).find(([process]) => process === name)?.[1] ?? '';
  stopWith(await findMissingRequirement(entry, process.env));
  await import(pathToFileURL(compiled).href);
}

/** @param {string | null} problem */
function stopWith(problem) {
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
