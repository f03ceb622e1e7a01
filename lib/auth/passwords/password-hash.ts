import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { MAX_PASSWORD_LENGTH } from './password-length';

/** OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password for storage; a letter and its accent are the same whether a keyboard sends one sign or two. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS);
}

/** A hash of nothing in particular: compared against when there is no such person, so that it takes as long. */
const DUMMY_HASH = hashPassword('no person has this password');

/** Whether a password fits a stored hash. Takes as long for an unknown person (`storedHash` null) as for a known one. */
export async function verifyPassword(input: {
  password: string;
  storedHash: string | null;
}): Promise<boolean> {
  if (input.password.length > MAX_PASSWORD_LENGTH) return false;
  const matches = await verify(input.storedHash ?? (await DUMMY_HASH), input.password.normalize('NFC'));
  return matches && input.storedHash !== null;
}
