import type pg from 'pg';

export type PoolUsage = {
  pool: string;
  /** Connections that are open, and how many of them nobody uses. */
  total: number;
  idle: number;
  /** Requests for a connection that wait, because all are in use. */
  waiting: number;
  max: number;
};

// The server and the bundles of Next each load this file; they have to mean one list.
const holder = globalThis as { nueDatabasePools?: Map<string, pg.Pool> };
holder.nueDatabasePools ??= new Map();
const pools = holder.nueDatabasePools;

/** Makes a pool's usage readable under its `application_name`. */
export function trackPool(pool: pg.Pool): void {
  pools.set(pool.options.application_name ?? 'unnamed', pool);
}

/** The usage of the database pools of this process. */
export function listPoolUsage(): PoolUsage[] {
  return [...pools].map(([pool, { totalCount, idleCount, waitingCount, options }]) => ({
    pool,
    total: totalCount,
    idle: idleCount,
    waiting: waitingCount,
    max: options.max ?? 0,
  }));
}
