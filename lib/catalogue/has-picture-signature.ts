/** The file signatures (magic bytes) of the accepted formats. Only these are handed to a decoder; what a file is called says nothing. */
const SIGNATURES: readonly ((bytes: Buffer) => boolean)[] = [
  // JPEG
  (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  // PNG
  (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  // WebP
  (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  // AVIF
  (bytes) => /^ftyp(avif|avis|mif1)$/.test(bytes.toString('latin1', 4, 12)),
];

/** Whether bytes begin with the signature of a JPEG, PNG, WebP or AVIF; only decoding shows whether they are one. */
export function hasPictureSignature(bytes: Buffer): boolean {
  return SIGNATURES.some((matches) => matches(bytes));
}
