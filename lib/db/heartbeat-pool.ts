import 'server-only';
import pg from 'pg';
import { isTracing } from '@/lib/tracing/traced';
import { DatabaseHeartbeat, destroyConnection } from './database-heartbeat';
import { trackPool } from './pool-usage';
import { traceQueries } from './trace-queries';

type Connected = Parameters<pg.Pool['connect']>[0];

/** The database accepts or holds connections, and does not respond. */
export class DatabaseUnresponsive extends Error {
  override name = 'DatabaseUnresponsive';
  constructor() {
    super('connection timeout: the database does not answer');
  }
}

// Next evaluates modules once per bundle; one heartbeat per process is enough.
const holder = globalThis as { nueDatabaseHeartbeats?: Map<string, DatabaseHeartbeat> };
holder.nueDatabaseHeartbeats ??= new Map();
const heartbeats = holder.nueDatabaseHeartbeats;

function heartbeatOf(databaseUrl: string): DatabaseHeartbeat {
  const heartbeat = heartbeats.get(databaseUrl) ?? new DatabaseHeartbeat(databaseUrl);
  heartbeats.set(databaseUrl, heartbeat);
  return heartbeat;
}

/** A pool of connections in which nobody waits for an unresponsive database: see `DatabaseHeartbeat`. */
export class HeartbeatPool extends pg.Pool {
  readonly #heartbeat: DatabaseHeartbeat;
  readonly #clients = new Set<pg.PoolClient>();
  readonly #waiting = new Set<() => void>();
  readonly #subscriber = {
    isBusy: () => this.totalCount > this.idleCount || this.waitingCount > 0,
    disconnect: () => {
      for (const client of this.#clients) destroyConnection(client);
      for (const rejectWaiting of [...this.#waiting]) rejectWaiting();
    },
  };

  constructor(config: pg.PoolConfig & { connectionString: string }) {
    super(config);
    this.#heartbeat = heartbeatOf(config.connectionString);
    this.#heartbeat.add(this.#subscriber);
    trackPool(this);
    this.on('connect', (client) => {
      this.#clients.add(client);
      if (isTracing()) traceQueries(client);
    });
    this.on('remove', (client) => this.#clients.delete(client));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    if (callback) {
      this.#connect(callback);
      return;
    }
    return new Promise((resolve, reject) => {
      this.#connect((error, client) => (client ? resolve(client) : reject(error)));
    });
  }

  override async end(): Promise<void> {
    await super.end();
    this.#heartbeat.remove(this.#subscriber);
  }

  #connect(callback: Connected): void {
    const rejectWaiting = () => settle(new DatabaseUnresponsive(), undefined, () => undefined);
    let isSettled = false;
    const settle: Connected = (error, client, release) => {
      // It was rejected meanwhile: the connection goes back.
      if (isSettled) {
        if (client) release();
        return;
      }
      isSettled = true;
      this.#waiting.delete(rejectWaiting);
      callback(error, client, release);
    };
    if (this.#heartbeat.isUnresponsive) {
      process.nextTick(rejectWaiting);
      return;
    }
    this.#waiting.add(rejectWaiting);
    super.connect(settle);
  }
}
