// `node scripts/run.mjs <file> [arguments]`: a program of the project in TypeScript, as package.json starts them. Each works
// alone in a fresh clone after `npm ci`, or says in a sentence what is missing and which command brings it. Like demo.mjs
// it imports nothing at all before it knows that this Node can read it.
const { checkNode } = await import('./preflight/check-node.mjs');
stopWith(checkNode());
const { checkPackages } = await import('./preflight/check-packages.mjs');
stopWith(checkPackages());

const path = await import('node:path');
const { pathToFileURL } = await import('node:url');
const [file = '', ...args] = process.argv.slice(2);
try {
  // Read when tsx is imported, and by the programs that this one starts.
  process.env.TSX_TSCONFIG_PATH ??= 'tsconfig.node.json';
  await import('tsx');
  const { generateClient } = await import('./build/generate-client.ts');
  await generateClient();
  const { findMissingRequirement } = await import('./preflight/find-missing-requirement.ts');
  stopWith(await findMissingRequirement(file, process.env));
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error));
}
process.argv.splice(1, process.argv.length - 1, path.resolve(file), ...args);
await import(pathToFileURL(path.resolve(file)).href);

/** @param {string | null} problem */
function stopWith(problem) {
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
