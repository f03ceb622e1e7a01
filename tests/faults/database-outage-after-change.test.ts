import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { type MadeVariant, makeVariant } from '../factories/variant';
import { waitUntil } from '../support/wait-until';
import { faultHarness } from './harness/fault-harness';

const harness = faultHarness({ servers: 1 });
/** How long pages are asked for while the database comes and goes. */
const OUTAGE_MS = 20_000;
const ARTICLE = '/articles/upper-back-and-neck-pain';
const OLD = 'We pack until noon.';
const OTHER = 'We pack until one.';
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
  paths = ['/', `/products/${product?.slug}`, ARTICLE];
  await closeDb();
  for (const path of paths) {
    await waitUntil(`${path} has its first version`, async () => {
      const { status, text } = await visit(path);
      return status === 200 && text.includes(OLD);
    });
  }
});

afterAll(() => Promise.all([inside.end(), outside.end()]));

describe('a database outage between a catalogue change and the publishing of its pages (rule 40)', () => {
  it('takes no page down, however long it lasts and however often the database comes and goes', async () => {
    const failures: string[] = [];
    await harness.sql('update shop_settings set notice = $1', [OTHER]);
    await openDatabase(false);
    const until = Date.now() + OUTAGE_MS;
    let asked = 0;
    const visitAll = async () => {
      for (; Date.now() < until; asked += paths.length)
        for (const path of paths) {
          const { status } = await visit(`${path}?n=${asked}`);
          if (status !== 200) failures.push(`${path} ${status}`);
        }
    };
    const flap = async () => {
      for (let isOpen = true; Date.now() < until; isOpen = !isOpen) {
        await new Promise((resolve) => setTimeout(resolve, isOpen ? 3_000 : 300));
        await openDatabase(isOpen);
      }
    };
    await Promise.all([visitAll(), visitAll(), flap()]).finally(() => openDatabase(true));
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(200);
    for (const path of paths)
      await waitUntil(`${path} shows the change`, async () => (await visit(path)).text.includes(OTHER));
    await harness.sql('update shop_settings set notice = $1', [OLD]);
    for (const path of paths)
      await waitUntil(`${path} is as before`, async () => (await visit(path)).text.includes(OLD));
  });

  it('leaves every published page as it was, and publishes them once the database is back', async () => {
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
