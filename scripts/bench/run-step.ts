import { spawn } from 'node:child_process';

const LONGEST_STEP_MS = 240_000;

/**
 * Runs one command to its end and says how long it took.
 * @throws with the end of its output when it fails.
 */
export async function runStep(
  title: string,
  command: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const startedAt = performance.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LONGEST_STEP_MS });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${title} failed:\n${output.trim().split('\n').slice(-30).join('\n')}`);
  console.log(`${title}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
