import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Encoding } from '@/server/publishing/encodings';
import type { PublishedPage } from '@/server/publishing/published-page';

const SUFFIXES: Record<Encoding, string> = { br: '.br', zstd: '.zst', gzip: '.gz' };
/** The one spelling of an address, which a front compares with what was asked for: no escape, no dot or empty segment. */
const ADDRESS = /^(?:\/|(?:\/[\w~-][\w.~-]{0,199})+)$/;
/** No address leads there. */
const TEMPORARY = '.tmp';

/** The file of a page below the folder, or null for an address that a front passes on: `/.html`, `/articles.html`. */
export function pageFileOf(address: string): string | null {
  return ADDRESS.test(address) ? `${address}.html` : null;
}

/**
 * One folder of pages as files, each beside its compressed forms. A file is complete when it gets its name, and no
 * compressed form of an older version is left when the page itself is replaced. Who reads meets one version or the other.
 */
export class PageFiles {
  private readonly written = new Map<string, { version: string; encodings: Set<Encoding> }>();
  private count = 0;

  constructor(readonly folder: string) {}

  /** How many pages are there. */
  get size(): number {
    return this.written.size;
  }

  has(address: string): boolean {
    return this.written.has(address);
  }

  /** Whether its files are of this version, if not in all encodings. */
  isOf(address: string, version: string): boolean {
    return this.written.get(address)?.version === version;
  }

  /** Brings the files of a page to its present version, with the encodings that are ready. */
  async write(address: string, page: PublishedPage): Promise<void> {
    const file = this.locate(address);
    const known = this.written.get(address);
    if (known?.version !== page.version) return this.replace(address, page);
    for (const { encoding, bytes } of page.bodies()) {
      if (encoding === null || known.encodings.has(encoding)) continue;
      const suffix = SUFFIXES[encoding];
      await rename(await this.writeTemporary(bytes, page.version + suffix), file + suffix);
      known.encodings.add(encoding);
    }
  }

  /** Takes a page away, so that fronts ask the shop for it. */
  async remove(address: string): Promise<void> {
    const file = this.locate(address);
    this.written.delete(address);
    for (const suffix of [...Object.values(SUFFIXES), '']) await rm(file + suffix, { force: true });
  }

  private async replace(address: string, page: PublishedPage): Promise<void> {
    const file = this.locate(address);
    await mkdir(path.dirname(file), { recursive: true });
    // Side by side: each step waits for the event loop, which renders other pages meanwhile.
    const ready = await Promise.all(
      page.bodies().map(async ({ encoding, bytes }) => {
        const suffix = encoding === null ? '' : SUFFIXES[encoding];
        return { encoding, suffix, from: await this.writeTemporary(bytes, page.version + suffix) };
      }),
    );
    this.written.delete(address);
    // A front that names a page by the file without a suffix must not send an older one under the tag of the new.
    await Promise.all(Object.values(SUFFIXES).map((suffix) => rm(file + suffix, { force: true })));
    for (const { suffix, from } of ready) await rename(from, file + suffix);
    const encodings = new Set(ready.flatMap(({ encoding }) => encoding ?? []));
    this.written.set(address, { version: page.version, encodings });
  }

  private locate(address: string): string {
    const file = pageFileOf(address);
    if (file === null) throw new Error(`${address} has no file`);
    return path.join(this.folder, file);
  }

  private async writeTemporary(bytes: Buffer, version: string): Promise<string> {
    const folder = path.join(this.folder, TEMPORARY);
    await mkdir(folder, { recursive: true });
    this.count += 1;
    const file = path.join(folder, String(this.count));
    try {
      const handle = await open(file, 'w');
      try {
        await handle.writeFile(bytes);
        const time = timeOf(version);
        await handle.utimes(time, time);
      } finally {
        await handle.close();
      }
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      throw error;
    }
    return file;
  }
}

/**
 * A time that stands for a version: nginx and Caddy make the ETag of a file from its time, in seconds, and its length. With
 * the true time, two versions of one second and one length would be the same page to a cache, and one page written by two
 * servers would be two.
 */
function timeOf(version: string): number {
  const bits = createHash('sha256').update(version).digest().readUInt32BE() % 2 ** 30;
  return 2 ** 30 + bits;
}
