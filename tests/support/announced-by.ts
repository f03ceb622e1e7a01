import pg from 'pg';

const LAST = 'the last of the test';

/** What servers hear of a change of the catalogue while `work` runs: the slug of a product, or nothing for all pages. */
export async function announcedBy(work: () => Promise<unknown>): Promise<string[]> {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const heard: string[] = [];
  await listener.connect();
  try {
    // Announcements arrive in the order of their commits: after this one there are none.
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
