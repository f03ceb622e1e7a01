import 'server-only';
import pg from 'pg';

/** In ticks of the process's own timer, which stops while the process is busy: a busy process is no unresponsive database. */
const TICK_MS = 250;
const TICKS_BETWEEN_PINGS = 2;
const TICKS_UNTIL_UNRESPONSIVE = 14;

/** A pool of connections that might otherwise wait for ever. */
export type HeartbeatSubscriber = {
  isBusy: () => boolean;
  /** Aborts connections that are in use, and those who wait for one. */
  disconnect: () => void;
};

/**
 * Detects a database that accepts connections and does not respond, because it was stopped, or the network drops what is
 * sent. PostgreSQL's own time-outs are no help then. While connections are in use it is pinged now and then; after three
 * and a half seconds without any response all waiting queries are aborted, and new ones fail at once until it responds.
 * An error is a response: a database that is full, shuts down or is gone says so itself.
 */
export class DatabaseHeartbeat {
  /** It has not responded in time, nor since. */
  isUnresponsive = false;
  readonly #subscribers = new Set<HeartbeatSubscriber>();
  #clock: NodeJS.Timeout | null = null;
  #client: pg.Client | null = null;
  #ticksSincePing: number | null = null;
  #ticksSinceResponse = 0;

  constructor(readonly databaseUrl: string) {}

  add(subscriber: HeartbeatSubscriber): void {
    this.#subscribers.add(subscriber);
    this.#clock ??= setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** The last one that leaves stops the heartbeat. */
  remove(subscriber: HeartbeatSubscriber): void {
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size > 0) return;
    if (this.#clock) clearInterval(this.#clock);
    this.#clock = null;
    this.#dropClient();
    this.isUnresponsive = false;
  }

  #tick(): void {
    if (this.#ticksSincePing !== null) {
      this.#ticksSincePing += 1;
      if (this.#ticksSincePing >= TICKS_UNTIL_UNRESPONSIVE) this.#markUnresponsive();
      return;
    }
    this.#ticksSinceResponse += 1;
    const isWorthIt = this.isUnresponsive || [...this.#subscribers].some((subscriber) => subscriber.isBusy());
    if (isWorthIt && this.#ticksSinceResponse >= TICKS_BETWEEN_PINGS) this.#ping();
  }

  #ping(): void {
    this.#ticksSincePing = 0;
    const client = this.#client ?? this.#openClient();
    const ping = client.query('select 1');
    const recordResponse = () => {
      if (this.#client !== client) return;
      this.#ticksSincePing = null;
      this.#ticksSinceResponse = 0;
      this.isUnresponsive = false;
    };
    ping.then(recordResponse, () => {
      recordResponse();
      if (this.#client === client) this.#dropClient();
    });
  }

  #openClient(): pg.Client {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'nue-watch' });
    client.on('error', () => {
      if (this.#client === client) this.#dropClient();
    });
    this.#client = client;
    // What is asked meanwhile waits for it, and fails with it.
    client.connect().catch(() => undefined);
    return client;
  }

  #markUnresponsive(): void {
    this.#dropClient();
    this.isUnresponsive = true;
    for (const subscriber of this.#subscribers) subscriber.disconnect();
  }

  #dropClient(): void {
    this.#ticksSincePing = null;
    this.#ticksSinceResponse = 0;
    const client = this.#client;
    this.#client = null;
    if (client) destroyConnection(client);
  }
}

/** Destroys a connection's socket without the protocol's goodbye, which the server may not read. What waits on it fails. */
export function destroyConnection(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } };
  connection.stream.destroy();
}
