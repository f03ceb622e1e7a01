import pg from 'pg';

const LIMIT_MS = 5_000;

/**
 * Who publishes to a folder: the one server that holds its lock in the database. The lock ends with the connection, so
 * that it is free at once when a server is killed.
 */
export class FolderLock {
  private client: pg.Client | null = null;
  private held = false;

  /** @param input.onLost the connection has ended: another server may hold the lock by now. */
  constructor(private readonly input: { databaseUrl: string; onLost: () => void }) {}

  get isHeld(): boolean {
    return this.held;
  }

  /** Takes the lock, unless another server has it. @throws while the database is away. */
  async tryAcquire(folderId: string): Promise<boolean> {
    if (this.held) return true;
    const client = this.client ?? (await this.connect());
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
      [folderId],
    );
    this.held = this.client === client && rows[0]?.held === true;
    return this.held;
  }

  /** Gives the lock back, with its connection. */
  async release(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.held = false;
    await client?.end();
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.input.databaseUrl,
      application_name: 'nue-page-folder',
      keepAlive: true,
      connectionTimeoutMillis: LIMIT_MS,
      query_timeout: LIMIT_MS,
    });
    const forget = () => {
      if (this.client !== client) return;
      this.client = null;
      this.held = false;
      this.input.onLost();
    };
    client.on('error', forget).on('end', forget);
    this.client = client;
    try {
      await client.connect();
    } catch (error) {
      this.client = null;
      throw error;
    }
    return client;
  }
}
