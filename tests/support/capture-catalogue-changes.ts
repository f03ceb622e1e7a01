import pg from 'pg';
import { requireDatabaseUrl } from '@/lib/config/server-config';

const LAST = 'the last of the test';

/** Captures the `catalogue_changed` notifications of `work`: a product slug, or an empty string for all pages. */
export async function captureCatalogueChanges(work: () => Promise<unknown>): Promise<string[]> {
  const listener = new pg.Client({ connectionString: requireDatabaseUrl() });
  const heard: string[] = [];
  await listener.connect();
  try {
    // Notifications arrive in the order of their commits: this one is the last.
    const isOver = new Promise<void>((resolve) => {
      listener.on('notification', ({ payload = '' }) => {
        if (payload === LAST) resolve();
        else heard.push(payload);
      });
    });
    await listener.query('listen catalogue_changed');
    await work();
    await listener.query(`select pg_notify('catalogue_changed', $1)`, [LAST]);
    await isOver;
    return heard;
  } finally {
    await listener.end();
  }
}
