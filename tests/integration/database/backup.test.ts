import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { readHealthFacts } from '@/lib/reports/read-health-facts';
import { createBackupKey, readBackupKey } from '../../../scripts/backup/archive/backup-key';
import { checkArchive } from '../../../scripts/backup/archive/check-archive';
import { deleteOldBackups } from '../../../scripts/backup/backup-files';
import { takeBackup } from '../../../scripts/backup/take-backup';
import { MIGRATION_LOCK } from '../../../scripts/migrations/migrate-database';
import { prepareShopRole } from '../../../scripts/postgres/shop-role';
import { withClient } from '../../../scripts/postgres/with-client';
import { buyOrder } from '../../factories/bought-order';
import { makeDelivery } from '../../factories/delivery';
import { runScript } from '../../support/run-script';
import { createEmptyDatabase } from '../../support/test-database';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const QUEUED_JOBS = QUEUE_TABLES.jobs.replace('graphile_worker', 'queue');

beforeAll(async () => {
  await makeDelivery();
  await buyOrder();
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backups-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A backup whose bytes were changed. */
async function changedBackup(change: (bytes: Buffer) => Buffer): Promise<string> {
  const folder = await newFolder();
  const { file } = await takeBackup({ databaseUrl: requireDatabaseUrl(), folder, key: null });
  const changed = path.join(folder, 'changed');
  await writeFile(changed, change(await readFile(file)));
  return changed;
}

describe('a backup', () => {
  it('is one file for its owner alone, whole, recorded, and tells of which schema it is', async () => {
    const folder = await newFolder();
    const backup = await takeBackup({ databaseUrl: requireDatabaseUrl(), folder, key: null });
    expect(await readdir(folder)).toEqual([path.basename(backup.file)]);
    expect((await stat(backup.file)).mode & 0o777).toBe(0o600);
    const { header, totals } = await checkArchive({ file: backup.file, key: null });
    const migrations = await sql('select migration_name from _prisma_migrations order by 1');
    expect(header.migrations).toEqual(migrations.map((row) => row.migration_name));
    expect(totals.tables['shop.order']?.rows).toBe(1);
    expect(totals.tables[QUEUED_JOBS]).toBeDefined();
    expect(header.tables.find(({ name }) => name === 'order')?.columns).not.toContain('list_key');
    expect(
      await sql('select file, size_bytes::int, row_count::int, sha256, is_encrypted from backup_run'),
    ).toEqual([
      {
        file: path.basename(backup.file),
        size_bytes: (await stat(backup.file)).size,
        row_count: backup.rowCount,
        sha256: backup.sha256,
        is_encrypted: false,
      },
    ]);
    expect((await readHealthFacts(new Date())).backupTakenAt).toEqual(backup.takenAt);
  });

  it('can be taken by the role of the shop, with the rows of the job queue', async () => {
    await sql(`select graphile_worker.add_job('send-email', '{"emailId": "none"}', run_at => 'infinity')`);
    const shopUrl = await prepareShopRole({
      ownerUrl: requireDatabaseUrl(),
      role: 'backup_shop',
      password: 'secret',
    });
    const { file } = await takeBackup({ databaseUrl: shopUrl, folder: await newFolder(), key: null });
    const { totals } = await checkArchive({ file, key: null });
    expect(totals.tables[QUEUED_JOBS]?.rows).toBeGreaterThan(0);
  });

  it('is refused while a migration runs, and without tables, and leaves nothing then', async () => {
    const folder = await newFolder();
    await withClient(requireDatabaseUrl(), async (migrator) => {
      await migrator.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await expect(takeBackup({ databaseUrl: requireDatabaseUrl(), folder, key: null })).rejects.toThrow(
        'A migration is running',
      );
    });
    const empty = await createEmptyDatabase();
    onTestFinished(empty.drop);
    await expect(takeBackup({ databaseUrl: empty.url, folder, key: null })).rejects.toThrow(
      /no tables of the shop: `npm run migrate`/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in a sentence when nothing can be written where it should be', async () => {
    const { code, output } = await runScript('scripts/backup.ts', {
      args: ['--folder', '/dev/null/nowhere'],
      env: { DATABASE_URL: requireDatabaseUrl() },
    });
    expect([code, output]).toEqual([1, expect.stringMatching(/^ENOTDIR.*\/dev\/null\/nowhere'\n$/)]);
  });
});

describe('a backup is known as unusable when', () => {
  it('it is cut off', async () => {
    for (const share of [0, 0.5, 0.99]) {
      const file = await changedBackup((bytes) => bytes.subarray(0, bytes.length * share));
      await expect(checkArchive({ file, key: null })).rejects.toThrow(/damaged or cut off|cut off: its end/);
    }
  });

  it('its end is missing, though what is there is in order', async () => {
    const file = await changedBackup((bytes) => {
      const tar = gunzipSync(bytes);
      return gzipSync(Buffer.concat([tar.subarray(0, tar.indexOf('totals.json')), Buffer.alloc(1024)]));
    });
    await expect(checkArchive({ file, key: null })).rejects.toThrow('It is cut off: its end is missing.');
  });

  it('a bit of it is another', async () => {
    const file = await changedBackup((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
      return bytes;
    });
    await expect(checkArchive({ file, key: null })).rejects.toThrow(/damaged|not those that were written/);
  });

  it('a row was changed by somebody who packed it again', async () => {
    const file = await changedBackup((bytes) => {
      const tar = gunzipSync(bytes);
      tar.write('Gujrat', tar.indexOf('Lahore'));
      return gzipSync(tar);
    });
    await expect(checkArchive({ file, key: null })).rejects.toThrow(/The rows of shop\.\w+ are not those/);
  });

  it('it is another file', async () => {
    await expect(checkArchive({ file: 'package.json', key: null })).rejects.toThrow('damaged or cut off');
    await expect(checkArchive({ file: 'no-such-file', key: null })).rejects.toThrow('cannot be read: ENOENT');
  });
});

describe('an encrypted backup', () => {
  it('is made with the recipient alone, and opened by its identity alone', async () => {
    const pair = await createBackupKey();
    const [recipient, identity, other] = await Promise.all(
      [pair.recipient, pair.identity, (await createBackupKey()).identity].map(readBackupKey),
    );
    const { file } = await takeBackup({
      databaseUrl: requireDatabaseUrl(),
      folder: await newFolder(),
      key: recipient ?? null,
    });
    expect(file).toMatch(/\.tar\.gz\.age$/);
    expect((await readFile(file)).includes('header.json')).toBe(false);
    expect((await checkArchive({ file, key: identity ?? null })).totals.tables['shop.order']?.rows).toBe(1);
    await expect(checkArchive({ file, key: other ?? null })).rejects.toThrow('was encrypted for another key');
    await expect(checkArchive({ file, key: recipient ?? null })).rejects.toThrow('give its identity');
    await expect(checkArchive({ file, key: null })).rejects.toThrow('give its identity');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 100));
    await expect(checkArchive({ file, key: identity ?? null })).rejects.toThrow('damaged or cut off');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 200) ^ 1, bytes.length - 200);
    await writeFile(file, bytes);
    await expect(checkArchive({ file, key: identity ?? null })).rejects.toThrow('damaged or cut off');
  });

  it('is not made with what is no key', async () => {
    await expect(readBackupKey('hunter2')).rejects.toThrow(/^BACKUP_KEY is no key of age/);
    expect(await readBackupKey(' ')).toBeNull();
  });
});

describe('retention', () => {
  it('keeps the newest backups and every other file, and deletes what killed ones left', async () => {
    const folder = await newFolder();
    const names = [1, 2, 3].map((day) => `nue-shop-2026-11-0${day}T00-00-00-000Z.tar.gz`);
    for (const name of [...names, 'notes.txt', '.1-1.part', '.2-2.part'])
      await writeFile(path.join(folder, name), '');
    await utimes(path.join(folder, '.1-1.part'), 0, 0);
    expect(await deleteOldBackups(folder, { keep: 2 })).toEqual(names.slice(0, 1));
    expect((await readdir(folder)).sort()).toEqual(['.2-2.part', ...names.slice(1), 'notes.txt'].sort());
  });
});
