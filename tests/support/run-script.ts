import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a TypeScript file of the project in a process of its own, as the npm scripts do. */
export function startScript(
  file: string,
  options: { args?: string[]; env?: Record<string, string> } = {},
): ChildProcess {
  const { args = [], env = {} } = options;
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.node.json', NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a TypeScript file of the project to its end. */
export async function runScript(
  file: string,
  options: { args?: string[]; env?: Record<string, string> } = {},
): Promise<{ code: number | null; output: string }> {
  const child = startScript(file, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { code, output };
}
