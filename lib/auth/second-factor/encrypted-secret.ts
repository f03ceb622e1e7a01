import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { getServerConfig } from '@/lib/config/server-config';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key for secrets at rest; it follows from AUTH_SECRET, and is of no use for anything that is signed with that. */
function encryptionKey(): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', getServerConfig().AUTH_SECRET, '', 'nue second factor, at rest, 1', KEY_BYTES),
  );
}

/**
 * Encrypts a secret for the database.
 * @param input.owner whose it is (additional authenticated data); a row that was moved to somebody else does not decrypt.
 */
export function encryptSecret(input: { secret: Uint8Array; owner: string }): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, encryptionKey(), nonce).setAAD(Buffer.from(input.owner));
  const sealed = Buffer.concat([cipher.update(input.secret), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]) as Buffer<ArrayBuffer>;
}

/** Decrypts what `encryptSecret` made, or null when it is not that: AUTH_SECRET changed, or somebody changed the row. */
export function decryptSecret(input: { encrypted: Uint8Array; owner: string }): Buffer | null {
  const encrypted = Buffer.from(input.encrypted);
  if (encrypted.length <= NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, encryptionKey(), encrypted.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(input.owner))
    .setAuthTag(encrypted.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(encrypted.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
