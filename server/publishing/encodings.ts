import { promisify } from 'node:util';
import zlib from 'node:zlib';

export type Encoding = 'br' | 'zstd' | 'gzip';

type Compress = (body: Buffer) => Promise<Buffer>;

const { constants } = zlib;
/** Of 11, which takes three times as long for two per cent. */
const BROTLI_QUALITY = 10;
const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);
/** Since Node 22.15, which the types do not know yet. */
const { zstdCompress, constants: zstdConstants } = zlib as unknown as {
  zstdCompress?: (body: Buffer, options: object, done: zlib.CompressCallback) => void;
  constants: { ZSTD_c_compressionLevel?: number };
};
const zstd = zstdCompress ? promisify<Buffer, object, Buffer>(zstdCompress) : null;
/** Of 22; above it a page takes seconds for nothing. */
const ZSTD_LEVEL = 19;

/** How each encoding is made: in a thread of its own, and small, since it is made once and sent often. */
const COMPRESS: Partial<Record<Encoding, Compress>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  ...(zstd
    ? { zstd: (body) => zstd(body, { params: { [zstdConstants.ZSTD_c_compressionLevel ?? 0]: ZSTD_LEVEL } }) }
    : {}),
  gzip: (body) => gzip(body, { level: 9 }),
};

/** The content encodings of published pages, the one with the fewest bytes first. */
export const ENCODINGS = (['br', 'zstd', 'gzip'] as const).filter((name) => COMPRESS[name]);

/** @returns null for an encoding that this version of Node cannot make. */
export function compress(body: Buffer, encoding: Encoding): Promise<Buffer> | null {
  return COMPRESS[encoding]?.(body) ?? null;
}

const MAX_REMEMBERED = 100;
const remembered = new Map<string, readonly Encoding[]>();

/**
 * The encodings that a client accepts, the best first; none when it takes the bytes as they are. Clients send few
 * different headers, so each is parsed once.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return [];
  const known = remembered.get(header);
  if (known) return known;
  const accepted = ENCODINGS.filter((name) => accepts(header, name));
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(header, accepted);
  return accepted;
}

function accepts(header: string, encoding: Encoding): boolean {
  return header.split(',').some((entry) => {
    const [name, ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
