import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

/** An authenticator app, written apart from the shop's own reckoning so that both are held against RFC 6238. */
export class AuthenticatorApp {
  private readonly key: Buffer;

  /** @param secret as a page shows it, in groups of four. */
  constructor(secret: string) {
    const letters = [...secret.replace(/\s/g, '')];
    const bits = letters.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
    this.key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }

  /** The code of now, or of the half minute before or after: each works once. */
  codeAt(stepsFromNow: -1 | 0 | 1): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + stepsFromNow));
    const mac = createHmac('sha1', this.key).update(counter).digest();
    const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff;
    return String(number % 1_000_000).padStart(6, '0');
  }
}
