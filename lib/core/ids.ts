import { createHash, randomBytes } from 'node:crypto';

const COUNTER_BITS = 12;
let lastMs = 0;
let counter = 0;

/**
 * A new primary key: UUID version 7 (RFC 9562), so that rows created together lie together in an index. Those of one
 * process sort as they were made, also within a millisecond: 12 bits count (the RFC's method 1).
 * @param nowMs milliseconds since the epoch; the clock unless a test says otherwise.
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  // The first of a millisecond starts in the lower half, so that others can follow.
  counter = nowMs === lastMs ? counter + 1 : bytes.readUInt16BE(6) >> 5;
  lastMs = nowMs;
  if (counter >> COUNTER_BITS > 0) return newId(nowMs + 1);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** An unguessable value for a cookie or a private link: 192 random bits, 32 characters of base64url. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

const TOKEN = /^[A-Za-z0-9_-]{32}$/;

/** Whether a string has the shape of `newToken`; asked before the database is. */
export function isToken(value: string): boolean {
  return TOKEN.test(value);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a string is a UUID; PostgreSQL raises an error for anything else. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** SHA-256 of a string as bytes, for looking a secret up without storing it. */
export function sha256(value: string): Buffer<ArrayBuffer> {
  return createHash('sha256').update(value).digest() as Buffer<ArrayBuffer>;
}
