// `npm run article -- new|check|preview`: what somebody needs who writes for the magazine. From a fresh clone it
// fetches the packages first, as the demo does.
const { checkNode } = await import('./preflight/check-node.mjs');
stopWith(checkNode());

try {
  const { step } = await import('./support/progress.mjs');
  const { installPackages } = await import('./packages/install-packages.mjs');
  await step('Packages', () => installPackages({ withDevelopment: false }), String);

  const { register } = await import('tsx/esm/api');
  register({ tsconfig: 'tsconfig.node.json' });
  const { runArticle } = await import('./article/run-article.ts');
  process.exit(await runArticle(process.argv.slice(2)));
} catch (error) {
  stopWith(error instanceof Error ? error.message : String(error));
}

/** @param {string | null} problem */
function stopWith(problem) {
  if (problem === null) return;
  console.error(`\n${problem}\n`);
  process.exit(1);
}
