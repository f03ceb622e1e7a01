import 'server-only';
import path from 'node:path';
import { envSchema, type ServerConfig } from './env-schema';

/** Thrown at start with every fault of the environment at once, one per line. */
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
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new InvalidEnvironment(
    `The shop does not start, its environment is not right:\n${faults.join('\n')}\nSee .env.example for all of it.`,
  );
}

let config: ServerConfig | undefined;

/** The validated environment of this process. @throws InvalidEnvironment at the first call when it is not right. */
export function getServerConfig(): ServerConfig {
  config ??= parseServerConfig(process.env);
  return config;
}

/**
 * The shop's public origin, without a trailing slash. While pages are built there is no environment yet: the value
 * then is a stand-in, and every page is rendered again with the true one when the server starts.
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

/** Whether this process is `next build` prerendering pages. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}

/** Where this build lies (next.config.js). */
export function buildFolder(): string {
  return path.resolve(process.env.NEXT_DIST_DIR || '.next');
}
