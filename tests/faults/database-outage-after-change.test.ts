import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { type MadeVariant, makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';

const harness = faultHarness({ servers: 1 });
const OLD = 'We pack until noon.';
const NEW = 'We pack until three.';

/** To the shop's database, and to another one, from which that can be closed. */
let inside: pg.Client;
let outside: pg.Client;
let database: string;
let variant: MadeVariant;
let paths: string[];

const visit = async (path: string) => {
  const response = await fetch(harness.balancer().url + path);
  return { status: response.status, text: await response.text() };
};

async function openDatabase(isOpen: boolean): Promise<void> {
  await outside.query(
    `alter database ${outside.escapeIdentifier(database)} with allow_connections ${isOpen}`,
  );
  if (isOpen) return;
  await outside.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like 'nue-%'`,
    [database],
  );
}

beforeAll(async () => {
  const url = new URL(requireDatabaseUrl());
  database = url.pathname.slice(1);
  inside = new pg.Client({ connectionString: url.href });
  url.pathname = '/postgres';
  outside = new pg.Client({ connectionString: url.href });
  await Promise.all([inside.connect(), outside.connect()]);
  await harness.sql('update shop_settings set notice = $1', [OLD]);
  variant = await makeVariant();
  const [product] = await harness.sql<{ slug: string }>('select slug from product where id = $1', [
    variant.productId,
  ]);
  paths = ['/', `/products/${product?.slug}`];
  await closeDb();
  for (const path of paths) {
    await waitUntil(`${path} has its first version`, async () => {
      const { status, text } = await visit(path);
      return status === 200 && text.includes(OLD);
    });
  }
});

afterAll(() => Promise.all([inside.end(), outside.end()]));

describe('a database outage between a catalogue change and the revalidation of its pages (rule 40)', () => {
  it('leaves every cached page as it was, and revalidates them once the database is back', async () => {
    // Whatever begins to render a page gets no further.
    await inside.query('begin');
    await inside.query('lock table product in access exclusive mode');
    await harness.sql('update shop_settings set notice = $1', [NEW]);
    await waitUntil('a page is being rendered', async () => {
      const { rowCount } = await inside.query(
        `select 1 from pg_stat_activity where datname = current_database() and application_name = 'nue-shop'
         and wait_event_type = 'Lock'`,
      );
      return (rowCount ?? 0) > 0;
    });
    await openDatabase(false);
    await inside.query('commit');
    try {
      for (const path of [...paths, ...paths]) {
        const { status, text } = await visit(path);
        expect(`${path} ${status}`).toBe(`${path} 200`);
        expect(text).toContain(OLD);
      }
    } finally {
      await openDatabase(true);
    }
    for (const path of paths)
      await waitUntil(`${path} shows the change`, async () => (await visit(path)).text.includes(NEW));
  });
});
