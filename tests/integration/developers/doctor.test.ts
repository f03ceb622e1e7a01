import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { SMTPServer } from 'smtp-server';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { ALL_CHECKS } from '../../../scripts/doctor/all-checks';
import type { Finding } from '../../../scripts/doctor/finding';
import { readSettings } from '../../../scripts/doctor/read-settings';
import { runChecks } from '../../../scripts/doctor/run-checks';
import { prepareShopRole } from '../../../scripts/postgres/shop-role';
import { makeDelivery } from '../../factories/delivery';
import { makeStartedCheckout } from '../../factories/started-checkout';
import { makeVariant } from '../../factories/variant';
import { openMailInbox } from '../../faults/harness/mail-inbox';
import { startRedisStub } from '../../faults/harness/redis-stub';
import { runScript } from '../../support/run-script';
import { createEmptyDatabase } from '../../support/test-database';
import { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, testShop } from '../../support/test-shop';

const { sql, stripeUrl } = testShop();
let shopUrl = '';
beforeAll(async () => {
  await makeVariant();
  await makeDelivery();
  shopUrl = await prepareShopRole({
    ownerUrl: requireDatabaseUrl(),
    role: 'doctor_shop',
    password: 'secret',
  });
});

function healthyEnvironment(): Record<string, string> {
  return {
    DATABASE_URL: shopUrl,
    SITE_URL: 'http://127.0.0.1:1',
    AUTH_SECRET: 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO',
    STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET,
    STRIPE_API_BASE: stripeUrl(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'NUE <orders@shop.test>',
  };
}

/** What one check finds in an environment. */
async function check(title: string, changes: Record<string, string> = {}): Promise<Finding> {
  const env = { ...healthyEnvironment(), ...changes };
  const wanted = ALL_CHECKS.filter((each) => each.title === title);
  const [result] = await runChecks(wanted, { settings: readSettings(env), env });
  if (!result) throw new Error(`There is no check ${title}`);
  return result;
}

const port = (server: Server) => (server.address() as AddressInfo).port;

async function listenHttp(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${port(server)}`;
}

describe('the doctor, about the database,', () => {
  it('finds a migrated one under a role of its own in order', async () => {
    for (const title of ['Environment', 'Database', 'Database role', 'Tables', 'Notifications', 'Clock'])
      expect([title, await check(title)]).toEqual([title, expect.objectContaining({ status: 'ok' })]);
  });

  it('names one that is not there, once', async () => {
    const away = { DATABASE_URL: 'postgresql://shop@127.0.0.1:1/shop' };
    expect(await check('Database', away)).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('ECONNREFUSED'),
    });
    expect(await check('Tables', away)).toMatchObject({ status: 'skipped' });
  });

  it('names one without tables, with other rules, and a shop that owns its tables', async () => {
    const { url, drop } = await createEmptyDatabase();
    onTestFinished(drop);
    const migrate = { status: 'problem', advice: expect.stringContaining('npm run migrate') };
    expect(await check('Tables', { DATABASE_URL: url })).toMatchObject(migrate);
    const [rules] = await sql(`select checksum from _database_rules`);
    await sql(`update _database_rules set checksum = 'another'`);
    expect(await check('Tables')).toMatchObject(migrate);
    await sql('update _database_rules set checksum = $1', [rules?.checksum]);
    await sql(`delete from _prisma_migrations where migration_name like '%_backup_runs'`);
    expect(await check('Tables')).toMatchObject({
      ...migrate,
      found: expect.stringContaining('1 migrations are missing'),
    });
    expect(await check('Database role', { DATABASE_URL: requireDatabaseUrl() })).toMatchObject({
      status: 'warning',
      found: expect.stringContaining('owns the tables'),
    });
  });

  it('names a table that the role may not read', async () => {
    await sql('create table later (id integer)');
    expect(await check('Database role')).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('may not read later'),
    });
    await sql('drop table later');
  });

  it('says whether orders are taken', async () => {
    expect(await check('Orders')).toMatchObject({ status: 'ok' });
    const set = async (change: string) => {
      await sql(`update shop_settings set ${change}`);
      return check('Orders');
    };
    expect(await set('is_fictitious = true')).toMatchObject({ status: 'warning' });
    expect(await set('is_paused = true')).toMatchObject({
      status: 'warning',
      found: expect.stringContaining('paused'),
    });
    expect(await set('is_paused = false, is_fictitious = false, opened_at = null')).toMatchObject({
      status: 'warning',
      advice: expect.stringContaining('/admin/opening'),
    });
    expect(await set('opened_at = now()')).toMatchObject({ status: 'ok' });
    const { url, drop } = await createEmptyDatabase();
    onTestFinished(drop);
    expect(await check('Orders', { DATABASE_URL: url })).toMatchObject({ status: 'skipped' });
  });

  it('says when the last backup was', async () => {
    expect(await check('Backup')).toMatchObject({ status: 'warning', found: 'none yet' });
    await sql(`insert into backup_run (taken_at, file, size_bytes, row_count, sha256, is_encrypted)
      values (now() - interval '3 hours', 'nue-shop.tar.gz.age', 1, 1, repeat('0', 64), true)`);
    expect(await check('Backup')).toEqual({
      title: 'Backup',
      status: 'ok',
      found: 'the last one is 3 h old',
    });
  });
});

describe('the doctor, about mail,', () => {
  it('finds a server in order, and names one that is not there', async () => {
    const inbox = await openMailInbox();
    onTestFinished(inbox.close);
    expect(await check('Mail', { SMTP_URL: inbox.smtpUrl })).toMatchObject({ status: 'ok' });
    expect(await check('Mail')).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('names a sign-in that is refused', async () => {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      hideSTARTTLS: true,
      disableReverseLookup: true,
      onAuth: (auth, _, callback) =>
        auth.password === 'right' ? callback(null, { user: 'shop' }) : callback(new Error('Wrong password')),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const at = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    expect(await check('Mail', { SMTP_URL: `smtp://shop:right@${at}` })).toMatchObject({
      status: 'ok',
      found: `${at} accepts the sign-in`,
    });
    expect(await check('Mail', { SMTP_URL: `smtp://shop:wrong@${at}` })).toMatchObject({
      status: 'problem',
      advice: expect.stringContaining('Correct user and password'),
    });
  });

  it('waits for no server that never responds', async () => {
    const server = createTcpServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const startedAt = performance.now();
    const { port: silent } = server.address() as AddressInfo;
    expect(await check('Mail', { SMTP_URL: `smtp://127.0.0.1:${silent}` })).toMatchObject({
      status: 'problem',
    });
    expect(performance.now() - startedAt).toBeLessThan(11_000);
  });
});

describe('the doctor, about Stripe, Redis and the public address,', () => {
  it('finds those in order that respond', async () => {
    const redis = await startRedisStub();
    onTestFinished(redis.close);
    expect(await check('Stripe')).toMatchObject({ status: 'ok' });
    expect(await check('Redis', { REDIS_URL: redis.url })).toMatchObject({ status: 'ok' });
    expect(await check('Redis')).toMatchObject({ status: 'ok', found: expect.stringContaining('not used') });
    expect(await check('Public address', { SITE_URL: await listenHttp(200) })).toMatchObject({
      status: 'ok',
    });
  });

  it('finds a shop without Stripe in order, unless card orders are open', async () => {
    const without = { STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRET: '', STRIPE_API_BASE: '' };
    expect(await check('Environment', without)).toMatchObject({ status: 'ok' });
    expect(await check('Stripe', without)).toEqual({
      title: 'Stripe',
      status: 'ok',
      found: 'not used; buyers pay by cash on delivery',
    });
    expect(await check('Stripe webhook', without)).toMatchObject({ status: 'skipped' });
    expect(await check('Environment', { STRIPE_WEBHOOK_SECRET: '' })).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('STRIPE_WEBHOOK_SECRET is missing while STRIPE_SECRET_KEY'),
    });
    await makeDelivery();
    await makeStartedCheckout();
    expect(await check('Stripe', without)).toMatchObject({
      status: 'problem',
      found: 'its keys are missing, and still open there: 1 payment whose end is not known',
    });
  });

  it('names a key that is refused, and services that are not there or are another', async () => {
    expect(await check('Stripe', { STRIPE_SECRET_KEY: 'sk_test_of_somebody_else' })).toMatchObject({
      status: 'problem',
      found: 'the key is refused',
    });
    const away = { status: 'problem', found: expect.stringMatching(/ECONNREFUSED|connection to Stripe/) };
    expect(await check('Stripe', { STRIPE_API_BASE: 'http://127.0.0.1:1' })).toMatchObject(away);
    expect(await check('Redis', { REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject(away);
    expect(await check('Public address')).toMatchObject({ status: 'problem' });
    expect(await check('Public address', { SITE_URL: await listenHttp(301) })).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('responds with 301'),
    });
  });
});

it('the doctor names a folder for pages that cannot be written, and none where the shop sends them', async () => {
  expect(await check('Pages as files')).toMatchObject({ status: 'skipped' });
  expect(await check('Pages as files', { PAGES_FOLDER: tmpdir() })).toMatchObject({ status: 'ok' });
  expect(await check('Pages as files', { PAGES_FOLDER: '/no/such/folder' })).toMatchObject({
    status: 'problem',
  });
});

describe('npm run doctor', () => {
  it('prints what to do, and fails, when something is wrong', async () => {
    const { code, output } = await runScript('scripts/doctor.ts', { env: healthyEnvironment() });
    expect(code).toBe(1);
    expect(output).toMatch(/✗ Mail +127\.0\.0\.1:1: .*ECONNREFUSED.*\n +→ Correct host and port in SMTP_URL/);
  });

  it('prints the same for machines, and reports every variable that is not right', async () => {
    const env = { ...healthyEnvironment(), AUTH_SECRET: 'short', MAIL_FROM: '' };
    const { output } = await runScript('scripts/doctor.ts', { args: ['--json'], env });
    expect(JSON.parse(output)).toContainEqual({
      title: 'Environment',
      status: 'problem',
      found: expect.stringMatching(/AUTH_SECRET must have at least 32 bytes[\s\S]*MAIL_FROM is missing/),
      advice: expect.stringContaining('.env.example'),
    });
  });
});
