import 'server-only';
import { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { keyedHash } from '@/lib/config/keyed-hash';
import { getServerConfig } from '@/lib/config/server-config';
import { WatchedPool } from '@/lib/db/watched-pool';
import { logger } from '@/lib/log/logger';
import type { Problem } from './problem';

/** How much is taken from one key before the answer is "too many"; counted over all processes. */
export type Limit = { name: string; points: number; perSeconds: number };

type Limiter = RateLimiterPostgres | RateLimiterRedis;
const limiters = new Map<string, Limiter>();
/** Limits are counted before anything else is done: whoever waits for them waits for all. */
const REDIS_ANSWERS_WITHIN_MS = 1_000;
const holder = globalThis as { nueShopLimitStore?: WatchedPool | Redis };

function openStore(): WatchedPool | Redis {
  const { REDIS_URL, DATABASE_URL } = getServerConfig();
  if (REDIS_URL) return openRedis(REDIS_URL);
  const pool = new WatchedPool({
    connectionString: DATABASE_URL,
    max: 3,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 2_000,
    query_timeout: 2_500,
    application_name: 'nue-limits',
  });
  // An idle connection that the database cuts would otherwise end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a connection for limits was lost'));
  return pool;
}

function openRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2 * REDIS_ANSWERS_WITHIN_MS,
    commandTimeout: REDIS_ANSWERS_WITHIN_MS,
    // One that was stopped keeps its connections and says nothing: it is away from then on, and asked no more.
    socketTimeout: REDIS_ANSWERS_WITHIN_MS,
  });
  let isAway = false;
  // It tries again several times a second: said once when it is lost, and once when it is back.
  redis.on('error', (error) => {
    if (!isAway) logger.warn({ err: error }, 'Redis is away: each process counts its limits for itself');
    isAway = true;
  });
  redis.on('ready', () => {
    if (isAway) logger.info('Redis is back');
    isAway = false;
  });
  return redis;
}

function limiterOf(limit: Limit): Limiter {
  const existing = limiters.get(limit.name);
  if (existing) return existing;
  holder.nueShopLimitStore ??= openStore();
  const store = holder.nueShopLimitStore;
  const rule = { keyPrefix: limit.name, points: limit.points, duration: limit.perSeconds };
  // While the store is away each process counts for itself: a limit that is loose for a moment, not a closed shop.
  const insuranceLimiter = new RateLimiterMemory(rule);
  const limiter =
    store instanceof Redis
      ? new RateLimiterRedis({ storeClient: store, insuranceLimiter, ...rule })
      : new RateLimiterPostgres({
          storeClient: store,
          storeType: 'pool',
          insuranceLimiter,
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
          ...rule,
        });
  limiters.set(limit.name, limiter);
  return limiter;
}

/**
 * Takes one point from each key under its limit.
 * @returns the problem to answer with when one is used up, with `Retry-After`; null when the request may go on.
 */
export async function takeFromLimits(
  entries: readonly { limit: Limit; key: string }[],
): Promise<Problem | null> {
  for (const { limit, key } of entries) {
    try {
      await limiterOf(limit).consume(storedKey(limit, key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return tooMany(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }
  return null;
}

/** Gives a point back to each key, for what turned out not to be what the limit is against. */
export async function giveBackToLimits(entries: readonly { limit: Limit; key: string }[]): Promise<void> {
  for (const { limit, key } of entries) await limiterOf(limit).reward(storedKey(limit, key), 1);
}

/** Keys are cart tokens, addresses and e-mails, and only ever compared: the store has a keyed hash of each. */
function storedKey(limit: Limit, key: string): string {
  return keyedHash(`limit ${limit.name} ${key}`).toString('base64url');
}

function tooMany(seconds: number): Problem {
  return {
    status: 429,
    code: 'too_many_requests',
    title: 'That was too often',
    detail: `Wait ${spanOf(seconds)}, then try again.`,
    headers: { 'Retry-After': String(seconds) },
  };
}

function spanOf(seconds: number): string {
  if (seconds < 2 * 3600) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
