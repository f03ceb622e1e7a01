import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { toBase32 } from './base32';

/** RFC 6238 as every authenticator app implements it: SHA-1, 30 seconds, six digits. */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226, section 4, R6: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20;
/** One step before and after, for clocks that differ (RFC 6238, section 5.2). */
const DRIFT = [0, -1, 1] as const;

/** A new secret for an authenticator app. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The number of the half minute that a moment lies in. */
export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_SECONDS);
}

/** The code of one step. @param digits six, unless a test vector has more. */
export function totpCode(secret: Uint8Array, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * Which step a typed code belongs to, or null when it is wrong, too old, too new, or not newer than the last code
 * that was used: each works once (RFC 6238, section 5.2).
 */
export function findTotpStep(input: {
  secret: Uint8Array;
  code: string;
  lastUsedStep: number | null;
  now: Date;
}): number | null {
  const { secret, code, lastUsedStep, now } = input;
  if (!/^\d{6}$/.test(code)) return null;
  const typed = Buffer.from(code);
  const current = totpStep(now);
  const steps = DRIFT.map((drift) => current + drift).filter((step) => step > (lastUsedStep ?? 0));
  const matching = steps.filter((step) => timingSafeEqual(Buffer.from(totpCode(secret, step)), typed));
  return matching[0] ?? null;
}

/** What the picture says that an authenticator app reads (Key URI Format). */
export function totpUri(input: { secret: Uint8Array; account: string; issuer: string }): string {
  const { secret, account, issuer } = input;
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = `secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?${query}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
