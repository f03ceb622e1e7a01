import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyMigrations } from '../../../scripts/migrations/apply-migrations';
import { listRuleDifferences, readAppliedRules } from '../../../scripts/migrations/apply-rules';
import { type Migration, readMigrations } from '../../../scripts/migrations/read-migrations';
import { readRules } from '../../../scripts/migrations/read-rules';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/test-database';

/** Behind it no migration makes a function or a trigger: their text is in prisma/rules. */
const LAST_WITH_RULES = '20261130082835_share_budget';

type Connection = { client: pg.Client; connectAgain: () => Promise<pg.Client> };

/** A database with a connection, and more connections to it where a test needs them, until the end of the test. */
async function open(create: () => Promise<TestDatabase>): Promise<Connection> {
  const { url, drop } = await create();
  onTestFinished(drop);
  const connectAgain = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  };
  return { client: await connectAgain(), connectAgain };
}

const openDatabase = async () => (await open(createTestDatabase)).client;
const openEmptyDatabase = async () => (await open(createEmptyDatabase)).client;

function namesIn(sql: string): string[] {
  const functions = [...sql.matchAll(/^CREATE OR REPLACE FUNCTION "(\w+)"/gm)].map(
    ([, name]) => `function ${name}`,
  );
  const triggers = [...sql.matchAll(/^CREATE (?:CONSTRAINT )?TRIGGER "(\w+)"[\s\S]*? ON "(\w+)"/gm)].map(
    ([, name, table]) => `trigger ${name} on ${table}`,
  );
  return [...functions, ...triggers];
}

/** As the releases before prisma/rules did it. */
async function applyWithoutRules(client: pg.Client, migrations: Migration[]): Promise<void> {
  await applyMigrations(client, { migrations: [], rules: { files: [], checksum: 'none' } });
  await client.query('drop table _database_rules');
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ($1, $2, $3, now())`,
      [crypto.randomUUID(), checksum, name],
    );
  }
}

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: 'of no account' });

describe('the functions and triggers of a migrated database', () => {
  it('are those that prisma/rules names, each once', async () => {
    const client = await openDatabase();
    const applied = [...(await readAppliedRules(client)).keys()].map((name) =>
      name.replace(/\(.*\)$/, '').replaceAll('"', ''),
    );
    const { files } = await readRules();
    const named = files.flatMap(({ sql }) => namesIn(sql));
    expect(named.length).toBeGreaterThan(100);
    expect(applied.sort()).toEqual(named.sort());
  });

  it('are made by no migration any more', async () => {
    const offenders = (await readMigrations()).filter(
      ({ name, sql }) =>
        name > LAST_WITH_RULES && /\b(CREATE|REPLACE|DROP)\s+(CONSTRAINT\s+)?(FUNCTION|TRIGGER)\b/i.test(sql),
    );
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });

  it('are compared with the files: what somebody changed, switched off, added or dropped is named', async () => {
    const client = await openDatabase();
    const rules = await readRules();
    expect(await listRuleDifferences(client, rules)).toEqual([]);
    await client.query(`
      create or replace function refuse_removing() returns trigger language plpgsql as 'begin return old; end';
      alter table "order" disable trigger order_moves_lawfully;
      create function surplus() returns integer language sql as 'select 1';
      drop trigger refund_kept on refund`);
    expect(await listRuleDifferences(client, rules)).toEqual([
      'function refuse_removing()',
      'function surplus()',
      'trigger order_moves_lawfully on "order"',
      'trigger refund_kept on refund',
    ]);
  });
});

describe('migrating', () => {
  it('puts the rules right when their text has changed, and leaves them alone when it has not', async () => {
    const client = await openDatabase();
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    await client.query(
      'drop trigger refund_kept on refund; create function surplus() returns integer language sql as $$select 1$$',
    );
    await applyMigrations(client, { migrations, rules });
    expect((await readAppliedRules(client)).has('function surplus()')).toBe(true);
    await applyMigrations(client, { migrations, rules: { ...rules, checksum: 'another' } });
    expect(await listRuleDifferences(client, rules)).toEqual([]);
    const { rows } = await client.query('select checksum from _database_rules');
    expect(rows).toEqual([{ checksum: 'another' }]);
  });

  it('brings a database of any earlier release to the same rules', async () => {
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    const release = { migrations, rules };
    const fresh = await openDatabase();
    const wanted = await readAppliedRules(fresh);
    for (const share of [0.2, 0.5, 0.8]) {
      const earlier = migrations.slice(0, Math.ceil(migrations.length * share));
      const client = await openEmptyDatabase();
      await applyWithoutRules(client, earlier);
      expect((await applyMigrations(client, release)).applied).toHaveLength(
        migrations.length - earlier.length,
      );
      expect(await readAppliedRules(client)).toEqual(wanted);
      expect(await applyMigrations(client, release)).toEqual({ applied: [], unknown: [] });
    }
  }, 120_000);

  it('changes nothing when one of several migrations fails, and says which one, where and why', async () => {
    const client = await openDatabase();
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    const broken = [
      ...migrations,
      migration('29990101000000_good', 'create table left_behind (id integer)'),
      migration('29990101000001_bad', 'select 1;\nselect nothing_of_the_kind;'),
    ];
    await expect(applyMigrations(client, { migrations: broken, rules })).rejects.toThrow(
      /^29990101000001_bad, line 2: column "nothing_of_the_kind" does not exist$/,
    );
    const { rows } = await client.query(
      `select to_regclass('left_behind') as "table", count(*)::int as "migrations" from _prisma_migrations`,
    );
    expect(rows).toEqual([{ table: null, migrations: migrations.length }]);
  });

  it('lets a later migration use what an earlier one has added to an enum', async () => {
    const client = await openDatabase();
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    const added = [
      ...migrations,
      migration('29990101000000_colour', `create type colour as enum ('red')`),
      migration('29990101000001_green', `ALTER TYPE colour ADD VALUE 'green'`),
      migration('29990101000002_used', `create table lamp (colour colour default 'green')`),
    ];
    await applyMigrations(client, { migrations: migrations.concat(added.slice(-3, -2)), rules });
    expect((await applyMigrations(client, { migrations: added, rules })).applied).toEqual([
      '29990101000001_green',
      '29990101000002_used',
    ]);
  });

  it('waits for who holds a table, without keeping anybody behind it waiting', async () => {
    const { client, connectAgain } = await open(createTestDatabase);
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    const shop = await connectAgain();
    await shop.query('begin; lock table "order" in row exclusive mode');
    const migrated = applyMigrations(client, { migrations, rules: { ...rules, checksum: 'another' } });
    const reader = await connectAgain();
    await reader.query(`set statement_timeout = '5s'`);
    for (let round = 0; round < 5; round++) await reader.query('select count(*) from "order"');
    await shop.query('commit');
    expect(await migrated).toEqual({ applied: [], unknown: [] });
  }, 60_000);

  it('leaves a database alone that is newer than the release, with the rules of the newer one', async () => {
    const client = await openDatabase();
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    const earlier = {
      migrations: migrations.slice(0, -1),
      rules: { files: [], checksum: 'of an earlier release' },
    };
    expect(await applyMigrations(client, earlier)).toEqual({
      applied: [],
      unknown: [migrations.at(-1)?.name],
    });
    expect(await listRuleDifferences(client, rules)).toEqual([]);
  });

  it('refuses a database in which another tool broke off, and says what to do', async () => {
    const client = await openDatabase();
    const [migrations, rules] = await Promise.all([readMigrations(), readRules()]);
    await client.query('update _prisma_migrations set finished_at = null where migration_name = $1', [
      migrations[0]?.name,
    ]);
    await expect(applyMigrations(client, { migrations, rules })).rejects.toThrow(
      /begun by another tool.*rolled_back_at/,
    );
  });
});
