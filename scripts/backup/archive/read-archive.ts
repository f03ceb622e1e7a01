import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract as createExtract } from 'tar-stream';
import { UnusableArchive } from './archive-format';
import { AGE_MAGIC, type BackupKey, decryptWith } from './backup-key';

export type ArchiveEntry = { name: string; body: AsyncIterable<Buffer> };

/** Whether a file is encrypted, by its first bytes. @throws UnusableArchive when it cannot be read. */
export async function isEncryptedArchive(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: unknown) => {
    throw new UnusableArchive(`It cannot be read: ${error instanceof Error ? error.message : error}`);
  });
  try {
    const { buffer } = await handle.read(Buffer.alloc(AGE_MAGIC.length), 0, AGE_MAGIC.length, 0);
    return buffer.equals(AGE_MAGIC);
  } finally {
    await handle.close();
  }
}

/**
 * The entries of an archive in their order. The body of each has to be read before the next one comes.
 * @throws UnusableArchive when it is cut off, was changed, or the key does not open it.
 */
export async function* readArchive({
  file,
  key,
}: {
  file: string;
  key: BackupKey | null;
}): AsyncGenerator<ArchiveEntry> {
  const isEncrypted = await isEncryptedArchive(file);
  const extract = createExtract();
  const target = extract as unknown as NodeJS.WritableStream;
  const read = isEncrypted
    ? pipeline(createReadStream(file), decryptWith(key), createGunzip(), target)
    : pipeline(createReadStream(file), createGunzip(), target);
  // It ends the entries with an error, which says less than its own.
  read.catch(() => undefined);
  const causeOf = (error: unknown) =>
    read.then(
      () => asUnusable(error),
      (cause: unknown) => asUnusable(cause),
    );
  async function* bodyOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
    try {
      yield* entry as AsyncIterable<Buffer>;
    } catch (error) {
      throw await causeOf(error);
    }
  }
  try {
    for await (const entry of extract) yield { name: entry.header.name, body: bodyOf(entry) };
    await read;
  } catch (error) {
    throw await causeOf(error);
  } finally {
    extract.destroy();
  }
}

function asUnusable(error: unknown): unknown {
  if (error instanceof UnusableArchive || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  // The disk's own errors (EIO, ENOENT) say what they are.
  if (/^E(?!RR_)/.test(code ?? '')) return error;
  return new UnusableArchive(`It is damaged or cut off (${error.message}).`, { cause: error });
}
