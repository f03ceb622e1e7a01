// `npm test`, up to the point where the packages are there (see demo.mjs).
const { checkNode } = await import('./preflight/check-node.mjs');
stopWith(checkNode());
const { checkDisk } = await import('./preflight/check-disk.mjs');
stopWith(checkDisk());

try {
  const { step } = await import('./support/progress.mjs');
  const { installPackages } = await import('./packages/install-packages.mjs');
  await step('Packages', () => installPackages({ withDevelopment: true }), String);

  const { register } = await import('tsx/esm/api');
  register({ tsconfig: 'tsconfig.node.json' });
  const { runTests } = await import('./testing/run-tests.ts');
  process.exit(await runTests(process.argv.slice(2)));
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error));
}

/** @param {string | null} problem */
function stopWith(problem) {
  if (problem === null) return;
  console.error(`\n${problem}\n\n0 passed, 1 failed`);
  process.exit(1);
}
