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
import { HeartbeatPool } from '@/lib/db/heartbeat-pool';
import { logger } from '@/lib/log/logger';
import { countEvent } from '@/lib/metrics/event-counters';
import type { Problem } from './problem';
import { setRedisState } from './redis-state';

/** How many points one key may consume in a window before the response is 429; counted over all processes. */
export type RateLimit = { name: string; points: number; perSeconds: number };

type Limiter = RateLimiterPostgres | RateLimiterRedis;
const limiters = new Map<string, Limiter>();
/** Limits are counted before anything else is done: whoever waits for them waits for all. */
const REDIS_TIMEOUT_MS = 1_000;
const holder = globalThis as { nueShopLimitStore?: HeartbeatPool | Redis };

function openStore(): HeartbeatPool | Redis {
  const { REDIS_URL, DATABASE_URL } = getServerConfig();
  if (REDIS_URL) return openRedis(REDIS_URL);
  const pool = new HeartbeatPool({
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
    connectTimeout: 2 * REDIS_TIMEOUT_MS,
    commandTimeout: REDIS_TIMEOUT_MS,
    // One that was stopped keeps its connections and says nothing: it is away from then on, and asked no more.
    socketTimeout: REDIS_TIMEOUT_MS,
  });
  let isAway = false;
  // It tries again several times a second: said once when it is lost, and once when it is back.
  redis.on('error', (error) => {
    if (!isAway) logger.warn({ err: error }, 'Redis is away: each process counts its limits for itself');
    isAway = true;
    setRedisState('away');
  });
  redis.on('ready', () => {
    if (isAway) logger.info('Redis is back');
    isAway = false;
    setRedisState('ready');
  });
  return redis;
}

function limiterFor(limit: RateLimit): Limiter {
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
 * Consumes one point of each key under its limit.
 * @returns the problem to respond with when one is used up, with `Retry-After`; null when the request may go on.
 */
export async function consumeRateLimit(
  entries: readonly { limit: RateLimit; key: string }[],
): Promise<Problem | null> {
  for (const { limit, key } of entries) {
    try {
      await limiterFor(limit).consume(storedKey(limit, key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      countEvent('rate_limit_refusals', limit.name);
      return tooManyRequests(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }
  return null;
}

/** Gives a point back to each key, for a request that turned out not to be what the limit is against. */
export async function rewardRateLimit(entries: readonly { limit: RateLimit; key: string }[]): Promise<void> {
  for (const { limit, key } of entries) await limiterFor(limit).reward(storedKey(limit, key), 1);
}

/** Keys are cart tokens, addresses and emails, and only ever compared: the store has a keyed hash of each. */
function storedKey(limit: RateLimit, key: string): string {
  return keyedHash(`limit ${limit.name} ${key}`).toString('base64url');
}

function tooManyRequests(seconds: number): Problem {
  return {
    status: 429,
    code: 'too_many_requests',
    title: 'Too many tries',
    detail: `Wait ${formatWait(seconds)}, then try again.`,
    headers: { 'Retry-After': String(seconds) },
  };
}

function formatWait(seconds: number): string {
  if (seconds < 2 * 3600) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
