import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

const FILE = '.env.local';

const FRESH_SECRETS = {
  AUTH_SECRET: () => randomBytes(48).toString('base64url'),
  STRIPE_SECRET_KEY: () => `sk_test_${randomBytes(24).toString('hex')}`,
  STRIPE_WEBHOOK_SECRET: () => `whsec_${randomBytes(24).toString('hex')}`,
  SHOP_DATABASE_PASSWORD: () => randomBytes(18).toString('base64url'),
};

export type Secrets = Record<keyof typeof FRESH_SECRETS, string>;

/**
 * The demo's secrets from .env.local. Those that are not in it are made now and written to it, readable by its
 * owner alone.
 */
export function readSecrets(): { secrets: Secrets; hasWritten: boolean } {
  const text = existsSync(FILE)
    ? readFileSync(FILE, 'utf8')
    : '# Made for this copy of the shop. Keep it to yourself.\n';
  const known = parseEnv(text);
  const added: string[] = [];
  const take = (name: keyof Secrets): string => {
    const value = known[name];
    if (value) return value;
    const fresh = FRESH_SECRETS[name]();
    added.push(`${name}=${fresh}\n`);
    return fresh;
  };
  const secrets: Secrets = {
    AUTH_SECRET: take('AUTH_SECRET'),
    STRIPE_SECRET_KEY: take('STRIPE_SECRET_KEY'),
    STRIPE_WEBHOOK_SECRET: take('STRIPE_WEBHOOK_SECRET'),
    SHOP_DATABASE_PASSWORD: take('SHOP_DATABASE_PASSWORD'),
  };
  if (added.length > 0) {
    writeFileSync(FILE, `${text.endsWith('\n') ? text : `${text}\n`}${added.join('')}`, { mode: 0o600 });
  }
  return { secrets, hasWritten: added.length > 0 };
}
