import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprintDatabase } from '../../support/fingerprint-database';
import { runScript } from '../../support/run-script';
import { createEmptyDatabase, createTestDatabase } from '../../support/test-database';

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the migrations', () => {
  it('apply on an empty database, twice at once, and a second run finds nothing to do', async () => {
    const { url, drop } = await createEmptyDatabase();
    onTestFinished(drop);
    const env = { DATABASE_URL: url };
    const [one, two] = await Promise.all([
      runScript('scripts/migrate.ts', { env }),
      runScript('scripts/migrate.ts', { env }),
    ]);
    expect([one.code, two.code], one.output + two.output).toEqual([0, 0]);
    const folders = (await readdir('prisma/migrations', { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    const applied = await query(
      url,
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1',
    );
    expect(applied.map((row) => row.migration_name)).toEqual(folders.map(({ name }) => name).sort());
    const again = await runScript('scripts/migrate.ts', { env });
    expect(again.code, again.output).toBe(0);
  }, 180_000);

  it('make what the schema describes', async () => {
    const { code, output } = await runScript('scripts/create-migration.ts', { args: ['--check'] });
    expect(code, output).toBe(0);
  }, 180_000);
});

describe('the seed', () => {
  it('fills an empty shop, shows the password of its owner once, and changes nothing the second time', async () => {
    const { url, drop } = await createTestDatabase();
    onTestFinished(drop);
    const env = { DATABASE_URL: url };
    const first = await runScript('prisma/seed/main.ts', { env });
    expect(first.code, first.output).toBe(0);
    expect(JSON.parse(first.output.trim().split('\n').at(-1) ?? '')).toEqual({
      owner: { email: expect.stringContaining('@'), password: expect.stringMatching(/^[\w-]{20}$/) },
    });
    const stock = await query(url, 'select on_hand, reserved from inventory_level order by on_hand');
    expect(stock).toEqual([
      { on_hand: 40, reserved: 0 },
      { on_hand: 120, reserved: 0 },
    ]);
    const filled = await fingerprintDatabase(url);
    expect(filled.product).toMatch(/^1:/);
    const second = await runScript('prisma/seed/main.ts', { env });
    expect([second.code, second.output.includes('password')], second.output).toEqual([0, false]);
    expect(await fingerprintDatabase(url)).toEqual(filled);
  }, 180_000);
});
