import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';
export type Body = string | Buffer;

/** A response in one content encoding; each has an ETag of its own, because its bytes differ. */
export type EncodedResponse = { etag: string; bytes: Body; encoding: Encoding | null };

type CachedResponse = {
  body: Body;
  transformed: Body;
  hash: string;
  compressed: Map<Encoding, Buffer>;
  size: number;
};

const MAX_CACHE_BYTES = 64 * 1024 * 1024;
const MIN_COMPRESSED_BYTES = 1024;

/**
 * Caches the ETag and the compressed forms of each response for as long as its body stays the same. Next hands out the
 * same string every time, so a hit costs a comparison of two references; hashing at each request, as Next does for its own
 * ETag, costs a long article a fifth of its throughput.
 */
export class CompressedResponseCache {
  private readonly entries = new Map<string, CachedResponse>();
  private totalBytes = 0;

  /** @param transform applied to a body before it is compressed; called once for each. */
  constructor(private readonly transform: (body: Body) => Body = (body) => body) {}

  /** @param name the cache key, for example path and content type. */
  get(name: string, body: Body, encoding: Encoding | null): EncodedResponse {
    const entry = this.store(name, body);
    if (!encoding || entry.transformed.length < MIN_COMPRESSED_BYTES)
      return { etag: `"${entry.hash}"`, bytes: entry.transformed, encoding: null };
    const etag = `"${entry.hash}-${encoding}"`;
    const known = entry.compressed.get(encoding);
    if (known) return { etag, bytes: known, encoding };
    const bytes = compress(Buffer.from(entry.transformed), encoding);
    entry.compressed.set(encoding, bytes);
    this.addSize(entry, bytes.length);
    return { etag, bytes, encoding };
  }

  private store(name: string, body: Body): CachedResponse {
    const known = this.entries.get(name);
    if (known && isSame(known.body, body)) return known;
    if (known) this.evict(name, known);
    const transformed = this.transform(body);
    const hash = createHash('sha256').update(transformed).digest('base64url').slice(0, 22);
    const entry: CachedResponse = { body, transformed, hash, compressed: new Map(), size: 0 };
    this.entries.set(name, entry);
    this.addSize(entry, body.length + transformed.length);
    return entry;
  }

  /** Evicts the oldest entries while the cache is over its limit. */
  private addSize(entry: CachedResponse, bytes: number): void {
    entry.size += bytes;
    this.totalBytes += bytes;
    for (const [name, oldest] of this.entries) {
      if (this.totalBytes <= MAX_CACHE_BYTES || oldest === entry) return;
      this.evict(name, oldest);
    }
  }

  private evict(name: string, entry: CachedResponse): void {
    this.entries.delete(name);
    this.totalBytes -= entry.size;
  }
}

function isSame(a: Body, b: Body): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.equals(b);
}

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 9 });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
