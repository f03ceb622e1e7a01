import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { COMMANDS, PROCESSES } from '@/server/commands.mjs';

/** What `server/run.mjs` runs of its own before a command. */
const REQUIREMENTS = { requirements: 'scripts/preflight/find-missing-requirement.ts' };

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Packages stay packages: what Next's build requires too is then loaded once.
  packages: 'external',
  // Resolves the aliases, and `server-only`.
  tsconfig: 'tsconfig.node.json',
  sourcemap: true,
  // A stack shall name our functions.
  keepNames: true,
  logLevel: 'silent',
};

/** Compiles the server into the build, so that production needs neither TypeScript nor a loader for it. */
export async function compileServer(distDir: string): Promise<void> {
  const outdir = path.join(distDir, 'shop');
  await rm(outdir, { recursive: true, force: true });
  await Promise.all([
    build({
      ...OPTIONS,
      entryPoints: PROCESSES,
      outdir,
      outExtension: { '.js': '.cjs' },
      // As Next's build: one copy of a package that has two forms, Prisma's client above all.
      format: 'cjs',
      // Prisma's generated client asks for it.
      define: { 'import.meta.url': 'importMetaUrl' },
      banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    }),
    build({
      ...OPTIONS,
      entryPoints: { ...COMMANDS, ...REQUIREMENTS },
      outdir,
      outExtension: { '.js': '.mjs' },
      format: 'esm',
    }),
  ]);
}
