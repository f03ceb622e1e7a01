import { Redis } from 'ioredis';
import { type Check, ok, problem, reasonOf } from '@/scripts/doctor/finding';

const LIMIT_MS = 3_000;

export const redisCheck: Check = {
  title: 'Redis',
  run: async ({ settings }) => {
    const url = settings.REDIS_URL;
    if (!url) return ok('not used: limits are counted in PostgreSQL');
    const redis = new Redis(url, {
      lazyConnect: true,
      connectTimeout: LIMIT_MS,
      commandTimeout: LIMIT_MS,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    let cause: unknown;
    redis.on('error', (error) => {
      cause = error;
    });
    try {
      await redis.connect();
      await redis.ping();
      return ok(`${new URL(url).host} responds`);
    } catch (error) {
      return problem(
        `${new URL(url).host}: ${reasonOf(cause ?? error)}`,
        'Start Redis, or correct REDIS_URL. Without it each process counts limits for itself.',
      );
    } finally {
      redis.disconnect();
    }
  },
};
