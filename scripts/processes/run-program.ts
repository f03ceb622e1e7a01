import { spawn } from 'node:child_process';

type Program = {
  /** For messages. */
  name: string;
  /** For Node. */
  args: string[];
  env?: Record<string, string>;
  signal?: AbortSignal;
};

const TAIL_LINES = 40;

/**
 * Runs a Node program to its end.
 *
 * @returns what it printed on its standard output.
 * @throws with the end of everything it printed when it fails.
 */
export async function runProgram({ name, args, env, signal }: Program): Promise<string> {
  const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  let everything = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    everything += chunk;
  });
  child.stderr.on('data', (chunk) => {
    everything += chunk;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return output;
  const tail = everything.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  throw new Error(`${name} failed (exit code ${code ?? 'none'}). The end of what it printed:\n${tail}`);
}
