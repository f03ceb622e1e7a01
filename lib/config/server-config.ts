import 'server-only';
import path from 'node:path';
import { envSchema, type ServerConfig } from './env-schema';
import { findIncompleteStripe } from './incomplete-stripe';
import { findUnknownVariables, type UnknownVariable } from './unknown-variables';

/** Thrown at start with every error of the environment at once, one per line. */
export class InvalidEnvironment extends Error {
  override name = 'InvalidEnvironment';
}

/**
 * Reads and validates an environment. An empty value counts as missing.
 * @throws InvalidEnvironment
 */
export function parseServerConfig(env: Record<string, string | undefined>): ServerConfig {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = envSchema.safeParse(given);
  const misspelt = listUnknownVariables(given).filter(({ isMisspelt }) => isMisspelt);
  const incomplete = findIncompleteStripe(given);
  if (parsed.success && misspelt.length === 0 && incomplete.length === 0) return parsed.data;
  const errors = [
    ...(parsed.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')} ${issue.message}`),
    ...misspelt.map(({ name, suggestion }) => `  ${name} is no setting of the shop: ${suggestion} was meant`),
    ...incomplete.map((sentence) => `  ${sentence}`),
  ];
  throw new InvalidEnvironment(
    `The shop does not start, its environment is not right:\n${errors.join('\n')}\nSee .env.example for all of it.`,
  );
}

/** Variables of an environment that look like the shop's and are none; names alone, for values may be secrets. */
export function listUnknownVariables(
  env: Record<string, string | undefined> = process.env,
): UnknownVariable[] {
  const names = Object.keys(env).filter((name) => env[name]);
  return findUnknownVariables({ names, known: Object.keys(envSchema.shape) });
}

let config: ServerConfig | undefined;

/** The validated environment of this process. @throws InvalidEnvironment at the first call when it is not right. */
export function getServerConfig(): ServerConfig {
  config ??= parseServerConfig(process.env);
  return config;
}

/** What a process was started without, though a file could still bring it. */
const ALL_OR_NONE = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_API_BASE'] as const;

/**
 * Keeps Next, which reads `.env` files when it starts, from setting up what this process was started without: one half of
 * the shop would take cards, and the other would not know of it. An empty value counts as missing.
 */
export function keepConfiguration(env: Record<string, string | undefined> = process.env): void {
  for (const name of ALL_OR_NONE) env[name] ??= '';
}

/**
 * The shop's public origin, without a trailing slash. While pages are built there is no environment yet: the value
 * then is a placeholder, and every page is rendered again with the true one when the server starts.
 */
export function getSiteUrl(): string {
  return isBuilding() ? 'http://127.0.0.1:3000' : getServerConfig().SITE_URL;
}

/** The database alone, for the build and for scripts that need nothing else. @throws InvalidEnvironment */
export function requireDatabaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new InvalidEnvironment('DATABASE_URL is missing: give the address of a PostgreSQL database.');
  return url;
}

/** The key of Stripe, without the rest of the environment: for scripts that need none of it, and may have none. */
export function findStripeKey(): string | null {
  return process.env.STRIPE_SECRET_KEY || null;
}

/** Whether this process is `next build` prerendering pages. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** Where this build lies (next.config.js). */
export function buildFolder(): string {
  return path.resolve(process.env.NEXT_DIST_DIR || '.next');
}
