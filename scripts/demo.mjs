// `npm run demo`, up to the point where the packages are there. It imports nothing but Node's own modules, and
// nothing at all before it knows that this Node can read it.
const { checkNode } = await import('./preflight/check-node.mjs');
stopWith(checkNode());
const { checkDisk } = await import('./preflight/check-disk.mjs');
stopWith(checkDisk());
const { readDemoOptions } = await import('./demo/demo-options.mjs');
const options = readDemoOptions(process.argv.slice(2));
if (typeof options === 'string') stopWith(options);
const { checkDemoPorts } = await import('./demo/demo-ports.mjs');
stopWith(await checkDemoPorts());

try {
  const { step } = await import('./support/progress.mjs');
  const { installPackages } = await import('./packages/install-packages.mjs');
  console.log('\nStarting the demo shop\n');
  await step('Packages', () => installPackages({ withDevelopment: false }), String);

  const { register } = await import('tsx/esm/api');
  register({ tsconfig: 'tsconfig.node.json' });
  const { runDemo } = await import('./demo/run-demo.ts');
  process.exit(await runDemo(options));
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error));
}

/** @param {string | null} problem */
function stopWith(problem) {
  if (problem === null) return;
  console.error(`\n${problem}\n`);
  process.exit(1);
}
