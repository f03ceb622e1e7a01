export type ByteRange = { start: number; end: number };

/**
 * The one range of bytes that a request asks for (RFC 9110, section 14.2). Several ranges, another unit and what cannot
 * be read count as none: the whole is a valid response to each.
 * @returns null for the whole, `unsatisfiable` for a range that begins behind the end.
 */
export function parseByteRange(header: string, length: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return null;
  const last = length - 1;
  if (from === '') {
    const suffix = Number(to);
    return suffix === 0 ? 'unsatisfiable' : { start: Math.max(0, length - suffix), end: last };
  }
  const start = Number(from);
  const end = to === '' ? last : Number(to);
  if (to !== '' && end < start) return null;
  return start > last ? 'unsatisfiable' : { start, end: Math.min(end, last) };
}
