import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type FreshCopy, makeFreshCopy } from '../../support/fresh-copy';
import { createEmptyDatabase, createTestDatabase } from '../../support/test-database';

let copy: FreshCopy;
beforeAll(async () => {
  copy = await makeFreshCopy();
}, 120_000);
afterAll(() => copy.remove());
// Each test begins where `npm ci` ends: whatever its first command is, nothing has been generated.
beforeEach(() => rm(path.join(copy.folder, 'prisma/generated'), { recursive: true, force: true }));

async function databaseFrom(create: typeof createEmptyDatabase): Promise<Record<string, string>> {
  const { url, drop } = await create();
  onTestFinished(drop);
  return { DATABASE_URL: url };
}

describe('in a fresh clone, the first command', () => {
  it.each([
    [['start'], /^There is no build of the shop in \.next: make one with "npm run build".*\n$/],
    [['worker'], /^There is no build of the shop in \.next: make one with "npm run build".*\n$/],
    [['dev'], /DATABASE_URL is missing/],
    [['seed'], /^DATABASE_URL is not set: .*`npm run db`.*\n$/],
    [['setup', '--from', 'x'], /^DATABASE_URL is not set: .*`npm run db`.*\n$/],
    [['retention'], /^DATABASE_URL is not set: .*`npm run db`.*\n$/],
    [['migrate'], /^DATABASE_URL is not set: .*\n$/],
    [['backup'], /^DATABASE_URL is not set: .*\n$/],
    [['fill', '10'], /^There is no demo shop here: `npm run demo` makes one\..*\n$/],
    [['restore'], /^Usage: npm run restore -- FILE/],
    [['bench', 'nonsense'], /^nonsense is not known\.\nUsage: npm run bench/],
  ])('%j says what is missing without an environment', async (command, sentence) => {
    const { code, output } = await copy.run(command);
    expect(output).toMatch(sentence);
    expect(code).not.toBe(0);
  });

  it.each([[['seed']], [['setup']], [['retention', '--dry-run']], [['dev']], [['fill', '10']], [['backup']]])(
    '%j names the command that makes the tables of an empty database',
    async (command) => {
      const { code, output } = await copy.run(command, await databaseFrom(createEmptyDatabase));
      expect(output).toMatch(/^The database .*no tables.*: `npm run migrate` makes them\.\n$/);
      expect(code).toBe(1);
    },
  );

  it('says that the database cannot be reached', async () => {
    const { code, output } = await copy.run(['seed'], { DATABASE_URL: 'postgresql://127.0.0.1:1/shop' });
    expect(output).toMatch(/^The database at DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\): start it/);
    expect(code).toBe(1);
  });

  it('can be the seed, the retention or the sample data, each in a database that is ready for it', async () => {
    const env = await databaseFrom(createTestDatabase);
    expect(await copy.run(['fill', '5'], env)).toEqual({
      code: 1,
      output: 'The database has no goods: `npm run seed` brings them.\n',
    });
    for (const command of [['seed'], ['fill', '5'], ['retention', '--dry-run']]) {
      await rm(path.join(copy.folder, 'prisma/generated'), { recursive: true, force: true });
      const { code, output } = await copy.run(command, env);
      expect([command, code], output).toEqual([command, 0]);
    }
  }, 120_000);

  it('can be the migration, and what is repeated changes nothing', async () => {
    const env = await databaseFrom(createEmptyDatabase);
    for (const command of ['migrate', 'seed', 'migrate', 'seed']) {
      const { code, output } = await copy.run([command], env);
      expect([command, code], output).toEqual([command, 0]);
    }
  }, 120_000);
});
