import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip';
export type Body = string | Buffer;

/** A page as it is sent in one encoding; each encoding has a tag of its own, because its bytes differ. */
export type SentPage = { tag: string; bytes: Body; encoding: Encoding | null };

type KeptPage = { body: Body; sent: Body; hash: string; compressed: Map<Encoding, Buffer>; size: number };

const MOST_BYTES = 64 * 1024 * 1024;
const LEAST_COMPRESSED_BYTES = 1024;

/**
 * Keeps each page's tag and compressed forms for as long as its body stays the same. Next hands out the same string
 * every time, so that to know it again costs a comparison of two references; to hash it at each request, as Next does
 * for its own ETag, costs a long article a fifth of its rate.
 */
export class KeptPages {
  private readonly pages = new Map<string, KeptPage>();
  private totalBytes = 0;

  /** @param prepare makes what is sent of a body; called once for each. */
  constructor(private readonly prepare: (body: Body) => Body = (body) => body) {}

  /** @param name what the page is known by, for example its path and type. */
  get(name: string, body: Body, encoding: Encoding | null): SentPage {
    const page = this.keep(name, body);
    if (!encoding || page.sent.length < LEAST_COMPRESSED_BYTES)
      return { tag: `"${page.hash}"`, bytes: page.sent, encoding: null };
    const tag = `"${page.hash}-${encoding}"`;
    const known = page.compressed.get(encoding);
    if (known) return { tag, bytes: known, encoding };
    const bytes = compress(Buffer.from(page.sent), encoding);
    page.compressed.set(encoding, bytes);
    this.grow(page, bytes.length);
    return { tag, bytes, encoding };
  }

  private keep(name: string, body: Body): KeptPage {
    const known = this.pages.get(name);
    if (known && isSame(known.body, body)) return known;
    if (known) this.drop(name, known);
    const sent = this.prepare(body);
    const hash = createHash('sha256').update(sent).digest('base64url').slice(0, 22);
    const page: KeptPage = { body, sent, hash, compressed: new Map(), size: 0 };
    this.pages.set(name, page);
    this.grow(page, body.length + sent.length);
    return page;
  }

  /** The oldest make room. */
  private grow(page: KeptPage, bytes: number): void {
    page.size += bytes;
    this.totalBytes += bytes;
    for (const [name, oldest] of this.pages) {
      if (this.totalBytes <= MOST_BYTES || oldest === page) return;
      this.drop(name, oldest);
    }
  }

  private drop(name: string, page: KeptPage): void {
    this.pages.delete(name);
    this.totalBytes -= page.size;
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
