import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PageFiles } from './page-files';

const ID = 'id';
const CURRENT = 'current';
const VERSION = /^v-[\w-]+$/;

/**
 * The folder that fronts read: `current` leads to the pages of one server, each in a folder that this server alone writes.
 * So a server that is no longer the one who publishes can write what it likes: nobody reads it.
 */
export class PageFolder {
  constructor(private readonly root: string) {}

  /** One word for this folder, the same for every server that writes to it, and on no other machine. */
  async readId(): Promise<string> {
    const file = path.join(this.root, ID);
    const known = await readFile(file, 'utf8').catch(() => null);
    if (known) return known;
    await mkdir(this.root, { recursive: true });
    const own = path.join(this.root, `.${randomUUID()}`);
    await writeFile(own, randomUUID());
    try {
      // Complete at once, and never over another server's.
      await link(own, file).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
    } finally {
      await rm(own, { force: true });
    }
    return readFile(file, 'utf8');
  }

  /** A new, empty folder for the pages of this server, which fronts read from now on: what it lacks they ask the shop for. */
  async begin(): Promise<PageFiles> {
    const name = `v-${randomUUID()}`;
    await mkdir(path.join(this.root, name));
    const next = path.join(this.root, `.${name}`);
    await symlink(name, next);
    await rename(next, path.join(this.root, CURRENT));
    return new PageFiles(path.join(this.root, name));
  }

  /** Whether fronts read these files. */
  async isCurrent(files: PageFiles): Promise<boolean> {
    const target = await readlink(path.join(this.root, CURRENT)).catch(() => null);
    return target === path.basename(files.folder);
  }

  /** Takes all pages away: fronts ask the shop for each. */
  async withdraw(): Promise<void> {
    await rm(path.join(this.root, CURRENT), { force: true }).catch((error: NodeJS.ErrnoException) => {
      // There is not even a folder.
      if (error.code !== 'ENOTDIR') throw error;
    });
  }

  /** Removes what servers that have ended left behind. */
  async removeOthers(files: PageFiles): Promise<void> {
    const own = path.basename(files.folder);
    const entries = await readdir(this.root);
    const left = entries.filter((name) => name !== own && (VERSION.test(name) || name.startsWith('.')));
    for (const name of left) await rm(path.join(this.root, name), { recursive: true, force: true });
  }
}
