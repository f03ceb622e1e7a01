import pg from 'pg';
import type { Logger } from 'pino';

const CHANNEL = 'catalogue_changed';
const RECONNECT_MS = 2_000;

/**
 * Listens (`LISTEN`/`NOTIFY`) for changes to what prerendered pages show, whoever made them. After a lost connection it
 * reconnects and reports a change, because one may have been missed.
 */
export async function listenForCatalogueChanges(input: {
  databaseUrl: string;
  logger: Logger;
  /** @param slug the product that has changed; empty when it may be anything. */
  onChange: (slug: string) => void;
}): Promise<{ close: () => Promise<void> }> {
  let client: pg.Client | null = null;
  let isClosed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: input.databaseUrl,
      application_name: 'nue-catalogue-watch',
      keepAlive: true,
    });
    next.on('notification', ({ payload }) => input.onChange(payload ?? ''));
    next.once('error', (error) => {
      input.logger.warn({ err: error }, 'the listener for catalogue changes lost its connection');
      reconnectLater();
    });
    client = next;
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
  }

  function reconnectLater(): void {
    if (isClosed) return;
    setTimeout(() => {
      if (isClosed) return;
      connect().then(() => input.onChange(''), reconnectLater);
    }, RECONNECT_MS).unref();
  }

  await connect();
  return {
    close: async () => {
      isClosed = true;
      await client?.end();
    },
  };
}
