import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseAuditFilters } from '@/lib/audit/audit-filters';
import { listAuditEvents } from '@/lib/audit/queries';
import { closeDb } from '@/lib/db/client';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

const ROWS = 60_000;
/** A page with what lies between its entries, of an area that is common; whoever reads on for a rare one adds thousands. */
const MAX_ROWS_READ = 600;
let rare = '';

/** Rows of the log read so far, by an index or without. */
async function countRead(): Promise<number> {
  await closeDb();
  // The counters of a connection reach the statistics before it is gone.
  await vi.waitFor(async () => {
    const open = await sql(`select 1 from pg_stat_activity
      where datname = current_database() and application_name = 'nue-shop'`);
    expect(open).toEqual([]);
  });
  const [read] = await sql<{ rows: number }>(
    `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_user_tables
     where relname = 'audit_event'`,
  );
  return read?.rows ?? 0;
}

beforeAll(async () => {
  const busy = (await makeStaff()).id;
  rare = (await makeStaff()).id;
  // A log of years: mostly orders by one person; jobs, and what the other one did, only long ago.
  await sql(
    `insert into audit_event (occurred_at, staff_id, address, action, subject_type, subject_id)
     select now() - n * interval '10 minutes', case when n > ${ROWS - 20} then $2::uuid else $1::uuid end,
       '203.0.113.9', case when n > ${ROWS - 40} then 'jobs.tried_again' when n % 9 = 0 then 'stock.counted'
         else 'orders.cancelled' end, 'order', (n % 5000)::text
     from generate_series(1, ${ROWS}) n`,
    [busy, rare],
  );
  await sql('vacuum analyze audit_event');
});

describe('a page of the audit log', () => {
  it.each<[string, () => Record<string, string>, number]>([
    ['as it opens', () => ({}), 50],
    ['of an area that fills it', () => ({ what: 'orders' }), 50],
    ['of an area that nobody touched for years', () => ({ what: 'jobs' }), 40],
    ['of an area where nothing ever happened', () => ({ what: 'delivery' }), 0],
    ['of a person who was here long ago', () => ({ who: rare }), 20],
    ['of a person and an area', () => ({ who: rare, what: 'jobs' }), 20],
    ['of one order', () => ({ subject: 'order:77' }), 12],
    ['up to a day long ago', () => ({ to: daysAgo(300) }), 50],
    ['of an area, up to a day long ago', () => ({ what: 'stock', to: daysAgo(300) }), 50],
  ])('%s reads few more rows than it shows', async (_what, asked, shown) => {
    const before = await countRead();
    const { entries } = await listAuditEvents(parseAuditFilters(asked()));
    expect(entries).toHaveLength(shown);
    expect((await countRead()) - before).toBeLessThan(MAX_ROWS_READ);
  });

  it('the next pages read as few rows', async () => {
    let before: string | null = null;
    const start = await countRead();
    for (let page = 0; page < 3; page += 1) {
      const asked: Record<string, string> = before ? { what: 'stock', before } : { what: 'stock' };
      before = (await listAuditEvents(parseAuditFilters(asked))).olderThan;
    }
    expect(before).not.toBeNull();
    expect((await countRead()) - start).toBeLessThan(2 * MAX_ROWS_READ);
  });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
