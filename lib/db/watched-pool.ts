import 'server-only';
import pg from 'pg';
import { cutConnection, DatabaseWatch } from './database-watch';

type Connected = Parameters<pg.Pool['connect']>[0];

/** The database takes connections, or holds them, and answers nothing. */
export class DatabaseSilent extends Error {
  override name = 'DatabaseSilent';
  constructor() {
    super('connection timeout: the database does not answer');
  }
}

// Next evaluates modules once per bundle; one watch per process is enough.
const holder = globalThis as { nueDatabaseWatches?: Map<string, DatabaseWatch> };
holder.nueDatabaseWatches ??= new Map();
const watches = holder.nueDatabaseWatches;

function watchOf(databaseUrl: string): DatabaseWatch {
  const watch = watches.get(databaseUrl) ?? new DatabaseWatch(databaseUrl);
  watches.set(databaseUrl, watch);
  return watch;
}

/** A pool of connections in which nobody waits for a database that has gone silent: see `DatabaseWatch`. */
export class WatchedPool extends pg.Pool {
  readonly #watch: DatabaseWatch;
  readonly #clients = new Set<pg.PoolClient>();
  readonly #waiting = new Set<() => void>();
  readonly #watched = {
    isBusy: () => this.totalCount > this.idleCount || this.waitingCount > 0,
    cut: () => {
      for (const client of this.#clients) cutConnection(client);
      for (const give of [...this.#waiting]) give();
    },
  };

  constructor(config: pg.PoolConfig & { connectionString: string }) {
    super(config);
    this.#watch = watchOf(config.connectionString);
    this.#watch.add(this.#watched);
    this.on('connect', (client) => this.#clients.add(client));
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
    this.#watch.remove(this.#watched);
  }

  #connect(callback: Connected): void {
    const giveUp = () => settle(new DatabaseSilent(), undefined, () => undefined);
    let isSettled = false;
    const settle: Connected = (error, client, release) => {
      // Who gave up waiting has no use for it any more.
      if (isSettled) {
        if (client) release();
        return;
      }
      isSettled = true;
      this.#waiting.delete(giveUp);
      callback(error, client, release);
    };
    if (this.#watch.isSilent) {
      process.nextTick(giveUp);
      return;
    }
    this.#waiting.add(giveUp);
    super.connect(settle);
  }
}
