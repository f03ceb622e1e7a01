import 'server-only';
import pg from 'pg';

/** In steps of the process's own clock, which stands still while the process does: a busy process is no silent database. */
const TICK_MS = 250;
const TICKS_BETWEEN_QUESTIONS = 2;
const TICKS_UNTIL_SILENT = 14;

/** What the watch looks after: connections that may wait for ever. */
export type Watched = {
  isBusy: () => boolean;
  /** Ends what waits: connections that are in use, and who waits for one. */
  cut: () => void;
};

/**
 * Notices that a database is there and says nothing, because it was stopped, or the way to it swallows what is sent.
 * The limits that PostgreSQL itself keeps are no help then. While connections are in use it is asked the time of day now
 * and then; after three and a half seconds without any answer all that waits is ended, and nothing waits until it speaks.
 * A refusal is an answer: a database that is full, shuts down or is gone tells that itself.
 */
export class DatabaseWatch {
  /** It has not answered, and has not been heard of since. */
  isSilent = false;
  readonly #watched = new Set<Watched>();
  #clock: NodeJS.Timeout | null = null;
  #client: pg.Client | null = null;
  #ticksAsked: number | null = null;
  #ticksSince = 0;

  constructor(readonly databaseUrl: string) {}

  add(watched: Watched): void {
    this.#watched.add(watched);
    this.#clock ??= setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** The last one that leaves ends the watch. */
  remove(watched: Watched): void {
    this.#watched.delete(watched);
    if (this.#watched.size > 0) return;
    if (this.#clock) clearInterval(this.#clock);
    this.#clock = null;
    this.#dropClient();
    this.isSilent = false;
  }

  #tick(): void {
    if (this.#ticksAsked !== null) {
      this.#ticksAsked += 1;
      if (this.#ticksAsked >= TICKS_UNTIL_SILENT) this.#noteSilence();
      return;
    }
    this.#ticksSince += 1;
    const isWorthIt = this.isSilent || [...this.#watched].some((watched) => watched.isBusy());
    if (isWorthIt && this.#ticksSince >= TICKS_BETWEEN_QUESTIONS) this.#ask();
  }

  #ask(): void {
    this.#ticksAsked = 0;
    const client = this.#client ?? this.#openClient();
    const asked = client.query('select 1');
    const noteAnswer = () => {
      if (this.#client !== client) return;
      this.#ticksAsked = null;
      this.#ticksSince = 0;
      this.isSilent = false;
    };
    asked.then(noteAnswer, () => {
      noteAnswer();
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

  #noteSilence(): void {
    this.#dropClient();
    this.isSilent = true;
    for (const watched of this.#watched) watched.cut();
  }

  #dropClient(): void {
    this.#ticksAsked = null;
    this.#ticksSince = 0;
    const client = this.#client;
    this.#client = null;
    if (client) cutConnection(client);
  }
}

/** Ends a connection without a word to the other side, which may not listen. What waits on it fails. */
export function cutConnection(client: pg.ClientBase): void {
  const { connection } = client as unknown as { connection: { stream: { destroy: () => void } } };
  connection.stream.destroy();
}
