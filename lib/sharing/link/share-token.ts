import { randomBytes } from 'node:crypto';

const RANDOM_BYTES = 18;
const TOKEN = /^[A-Za-z0-9_-]{24}$/;

/** A new name for a share in the address `/s/<token>`: 144 random bits. */
export function newShareToken(): string {
  return randomBytes(RANDOM_BYTES).toString('base64url');
}

/** Whether a string has the shape of `newShareToken`; asked before the database is. */
export function isShareToken(value: string): boolean {
  return TOKEN.test(value);
}
