import { spawn } from 'node:child_process';

export type Program = {
  /** For messages. */
  name: string;
  /** For Node. */
  args: string[];
  /** The Node that runs it; the one of this process when missing. */
  executable?: string;
  env?: Record<string, string>;
  /** Ends it. */
  signal?: AbortSignal;
  timeLimitMs?: number;
  /** Whether to pass on what it prints while it runs. */
  isEchoed?: boolean;
};

export type ProgramResult = { code: number | null; stdout: string; output: string };

const TAIL_LINES = 40;
const NO_LIMIT_MS = 24 * 60 * 60 * 1000;

/** Runs a Node program to its end, whatever that is. It ends with us, however we end. */
export async function runToEnd(program: Program): Promise<ProgramResult> {
  const { name, args, executable = process.execPath, env, signal } = program;
  const { timeLimitMs = NO_LIMIT_MS, isEchoed = false } = program;
  const endWithParent = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(executable, ['--import', endWithParent, ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
  });
  let stdout = '';
  let output = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
    output += chunk;
    if (isEchoed) process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
    if (isEchoed) process.stderr.write(chunk);
  });
  const timer = setTimeout(() => {
    output += `\n${name} was ended: it took longer than ${timeLimitMs / 1000} s.`;
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  }, timeLimitMs);
  try {
    const code = await new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    return { code, stdout, output };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a Node program that has to succeed.
 *
 * @returns what it printed on its standard output.
 * @throws with the end of everything it printed when it fails.
 */
export async function runProgram(program: Program): Promise<string> {
  const { code, stdout, output } = await runToEnd(program);
  if (code === 0) return stdout;
  const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  throw new Error(
    `${program.name} failed (exit code ${code ?? 'none'}). The end of what it printed:\n${tail}`,
  );
}
