import { once } from 'node:events';
import type { TestProject } from 'vitest/node';
import { startScript } from './run-script';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the library's own.
  export interface ProvidedContext {
    /** The superuser's way to the throw-away server of this run. */
    postgresUrl: string;
    /** A migrated database without rows, to make others from. Nobody connects to it. */
    templateDatabase: string;
  }
}

/** Runs once before all integration tests: starts the server and waits until its first database is migrated. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const child = startScript('tests/support/postgres-process.ts');
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += chunk));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(String(chunk)));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The PostgreSQL of the tests did not start:\n${errors}`)));
  });
  const { url, template } = JSON.parse(line) as { url: string; template: string };
  project.provide('postgresUrl', url);
  project.provide('templateDatabase', template);
  return async () => {
    const ended = once(child, 'exit');
    child.stdin?.end();
    await ended;
  };
}
