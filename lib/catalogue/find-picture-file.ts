import 'server-only';
import { getDb } from '@/lib/db/client';

const FILE = /^(up-[0-9a-f]{32})-(\d{3,4})\.(avif|webp|jpg)$/;
const TYPES: Readonly<Record<string, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

export type PictureFile = { bytes: Uint8Array<ArrayBuffer>; type: string };

/** A file of an uploaded picture, by the name that pages ask for it with (`up-…-800.webp`); null when there is none. */
export async function findPictureFile(file: string): Promise<PictureFile | null> {
  const [, name, width, format] = FILE.exec(file) ?? [];
  if (!name || !format) return null;
  const row = await getDb().storedPictureFile.findUnique({
    where: { name_width_format: { name, width: Number(width), format } },
    select: { bytes: true },
  });
  const type = TYPES[format];
  return row && type ? { bytes: row.bytes, type } : null;
}
