import 'server-only';
import { keyedHash } from '@/lib/config/keyed-hash';
import { sha256 } from '@/lib/core/ids';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret of a link that goes out by mail. It follows from the row's id and a key, so that the mail can be written
 * by the worker and the secret itself is kept nowhere; the row keeps its hash.
 * @param input.serial which sending of it: a link that was sent again is another.
 */
export function staffToken(input: { purpose: 'invitation' | 'link'; id: string; serial: number }): string {
  return keyedHash(`staff ${input.purpose} ${input.id} ${input.serial}`).toString('base64url');
}

/** What the database keeps of a token, or null when it cannot be one. */
export function hashStaffToken(token: string): Buffer<ArrayBuffer> | null {
  return TOKEN.test(token) ? sha256(token) : null;
}
