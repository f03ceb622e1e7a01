import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { acceptedEncodings, compress, ENCODINGS, type Encoding } from './encodings';
import type { PageDocument } from './page-document';

const MIN_COMPRESSED_BYTES = 1024;
const COMPRESSIBLE = /^text\/|[/+](?:json|xml|javascript)\b/;

export const CONTENT_LENGTH = 'content-length';

/** The bytes of a page in one content encoding, with all that is sent beside them. */
export type Representation = {
  readonly bytes: Buffer;
  /** Each encoding has an ETag of its own, because its bytes differ; none for what is no 200. */
  readonly etag: string | null;
  /** Names and values in turn, which Node sends without looking at each. */
  readonly headers: readonly string[];
  /** Those of a 304: what describes a body is left out. */
  readonly notModifiedHeaders: readonly string[];
};

/**
 * A page as it is sent: status, headers and bytes in each encoding, made when it is published, so that a response is a
 * look-up. Text is kept compressed only; the rare client that takes no compression gets it unpacked.
 */
export class PublishedPage {
  readonly status: number;
  readonly isCompressible: boolean;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly hash: string;
  private plain: Representation | null;
  private readonly encoded = new Map<Encoding, Representation>();

  constructor({ status, headers, body }: Pick<PageDocument, 'status' | 'headers' | 'body'>) {
    this.status = status;
    this.headers = headers;
    this.hash = createHash('sha256')
      .update(body)
      .update(JSON.stringify(headers))
      .digest('base64url')
      .slice(0, 22);
    this.isCompressible =
      body.length >= MIN_COMPRESSED_BYTES && COMPRESSIBLE.test(headers['content-type'] ?? '');
    this.plain = this.represent(body, null);
  }

  /** Whether both are sent as the same bytes with the same headers. */
  isSame(other: PublishedPage): boolean {
    return this.hash === other.hash && this.status === other.status;
  }

  /** One word for its bytes and headers. */
  get version(): string {
    return this.hash;
  }

  get contentType(): string {
    return this.headers['content-type'] ?? '';
  }

  /** The whole as it is, and in each encoding that is ready. */
  bodies(): { encoding: Encoding | null; bytes: Buffer }[] {
    const encoded = [...this.encoded].map(([encoding, { bytes }]) => ({ encoding, bytes }));
    return [{ encoding: null, bytes: this.identity() }, ...encoded];
  }

  /** The bytes that it holds, in all encodings. */
  get size(): number {
    let size = this.plain?.bytes.length ?? 0;
    for (const { bytes } of this.encoded.values()) size += bytes.length;
    return size;
  }

  /** The encodings that it can have and does not have yet. */
  missingEncodings(): readonly Encoding[] {
    return this.isCompressible ? ENCODINGS.filter((name) => !this.encoded.has(name)) : [];
  }

  /** Compresses it for one encoding, off the event loop. */
  async addEncoding(name: Encoding): Promise<void> {
    if (!this.isCompressible || this.encoded.has(name)) return;
    const bytes = await compress(this.identity(), name);
    if (!bytes) return;
    this.encoded.set(name, this.represent(bytes, name));
    if (name === 'gzip') this.plain = null;
  }

  /** The best representation that is ready, of those that a client accepts. */
  representationFor(acceptEncoding: string | undefined): Representation {
    if (this.encoded.size > 0) {
      for (const name of acceptedEncodings(acceptEncoding)) {
        const representation = this.encoded.get(name);
        if (representation) return representation;
      }
    }
    return this.plain ?? this.represent(this.identity(), null);
  }

  /** The whole text, to send in place of another document. */
  text(): string {
    return this.identity().toString();
  }

  private identity(): Buffer {
    return this.plain?.bytes ?? gunzipSync(this.encoded.get('gzip')?.bytes ?? '');
  }

  private represent(bytes: Buffer, encoding: Encoding | null): Representation {
    const etag = this.status === 200 ? `"${this.hash}${encoding ? `-${encoding}` : ''}"` : null;
    const kept = Object.entries({ ...this.headers, ...(etag ? { etag } : {}) });
    const headers = [...kept.flat(), CONTENT_LENGTH, String(bytes.length)];
    if (encoding) headers.push('content-encoding', encoding);
    const notModifiedHeaders = kept.filter(([name]) => name !== 'content-type').flat();
    return { bytes, etag, headers, notModifiedHeaders };
  }
}
