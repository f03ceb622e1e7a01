import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { checkHealth } from '@/lib/handlers/jobs/check-health';
import { sendEmail } from '@/lib/handlers/jobs/send-email';
import { findCertificate, refreshCertificate } from '@/lib/health/certificate-store';
import { HEALTH_CHECKS } from '@/lib/health/health-check';
import { lookUpCertificate } from '@/lib/health/look-up-certificate';
import { countCriticalChecks } from '@/lib/health/queries';
import { QUEUE_TABLES } from '@/lib/jobs/queue-tables';
import { getHealth } from '@/lib/reports/get-health';
import { recordHealth } from '@/lib/workflows/maintenance/record-health';
import { settlePayment } from '@/lib/workflows/payments/settle-payment';
import { makeCheckoutSession } from '../../factories/checkout-session';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      callback();
    }, callback);
  },
});
/** It has a certificate that has ended. */
const tlsServer = new SMTPServer({ secure: true });
// Whoever looks at its certificate leaves without a word of SMTP.
tlsServer.on('error', () => undefined);

beforeAll(async () => {
  await makeDelivery();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => tlsServer.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${portOf(server)}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await new Promise<void>((resolve) => tlsServer.close(() => resolve()));
});
beforeEach(async () => {
  await sql(`delete from ${QUEUE_TABLES.jobs}`);
  await sql('delete from health_check');
  await sql('delete from email_delivery');
});

function portOf({ server: listening }: SMTPServer): number {
  return (listening.address() as AddressInfo).port;
}

/** Sends what is queued. @returns the mails that came about the shop's health. */
async function deliver(): Promise<ParsedMail[]> {
  const before = received.length;
  const rows = await sql<{ id: string }>('select id from email_delivery where sent_at is null');
  for (const { id } of rows) await sendEmail({ emailDeliveryId: id });
  await sql(`delete from ${QUEUE_TABLES.jobs} where attempts < max_attempts`);
  return received.slice(before).filter(({ text }) => text?.includes('/admin/health'));
}

/** Checks once a minute, from `minute` on. @returns the subjects of the mails that came. */
async function checkMinutes(from: number, count: number): Promise<(string | undefined)[]> {
  const subjects: (string | undefined)[] = [];
  for (let minute = from; minute < from + count; minute += 1) {
    await checkHealth(new Date(BEGIN + minute * 60_000));
    subjects.push(...(await deliver()).map(({ subject }) => subject));
  }
  return subjects;
}
const BEGIN = Date.now();

async function makeDeadJob(): Promise<void> {
  await sql(
    `select graphile_worker.add_job('send-email', json_build_object('emailDeliveryId', $1::text), job_key => $1::text)`,
    [randomUUID()],
  );
  await sql(`update ${QUEUE_TABLES.jobs} set attempts = max_attempts, last_error = 'no route to host'`);
}

describe('a job that used up its attempts', () => {
  it('is mailed to the owners once, with what to do, and its end once', async () => {
    const owner = await makeStaff({ role: 'owner' });
    await makeStaff({ role: 'manager' });
    await makeDeadJob();
    await checkHealth(new Date(BEGIN));
    expect(await deliver()).toEqual([]);
    await checkHealth(new Date(BEGIN + 60_000));
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail?.to).toMatchObject({ value: [{ address: owner.email }] });
    expect(mail?.subject).toBe('Jobs: your shop needs attention');
    expect(mail?.text).toContain('1 job used up all attempts');
    expect(mail?.text).toContain('Open “Jobs”');
    expect(await checkMinutes(2, 3)).toEqual([]);
    await sql(`delete from ${QUEUE_TABLES.jobs}`);
    expect(await checkMinutes(5, 10)).toEqual([]);
    expect(await checkMinutes(15, 2)).toEqual(['Jobs: all is well again']);
    expect(await checkMinutes(17, 3)).toEqual([]);
  });

  it('shows on the page, with the mail that went out', async () => {
    await makeDeadJob();
    await checkMinutes(0, 2);
    const { lines, workerSeenAt } = await getHealth(new Date(BEGIN + 90_000));
    expect(lines.find(({ check }) => check === 'queue')).toMatchObject({
      status: 'critical',
      alertedAt: new Date(BEGIN + 60_000),
    });
    expect(workerSeenAt).toEqual(new Date(BEGIN + 60_000));
  });
});

describe('events of Stripe that do not come', () => {
  it('are missed when an order was paid meanwhile', async () => {
    const order = await makeOrder();
    await inTransaction((tx) => settlePayment(tx, makeCheckoutSession(order)));
    await deliver();
    const statusOf = async () =>
      (await getHealth(new Date())).lines.find(({ check }) => check === 'webhooks')?.status;
    expect(await statusOf()).toBe('ok');
    await sql(`update payment set paid_at = now() - interval '20 minutes' where id = $1`, [order.paymentId]);
    expect(await statusOf()).toBe('critical');
    expect(await checkMinutes(0, 2)).toEqual(['Stripe’s events: your shop needs attention']);
    await sql(
      `insert into stripe_event (id, type, verdict, created_at) values ('evt_1', 'any', 'ignored', now())`,
    );
    expect(await statusOf()).toBe('ok');
  });
});

describe('what needs a person beside jobs', () => {
  it('is counted for the start page, with how long it has', async () => {
    expect(await countCriticalChecks()).toEqual({ count: 0, oldestAt: null });
    const lines = [
      { check: 'disk', status: 'critical', summary: '0.1 GB are free.' },
      { check: 'queue', status: 'critical', summary: '1 job used up all attempts.' },
      { check: 'mails', status: 'warning', summary: '1 mail is waiting.' },
    ] as const;
    await inTransaction((tx) => recordHealth(tx, { lines, now: new Date(BEGIN) }));
    expect(await countCriticalChecks()).toEqual({ count: 1, oldestAt: new Date(BEGIN) });
  });
});

describe('mails that do not go out', () => {
  it('are seen by how long the oldest waits, with why the last one failed', async () => {
    await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
    await sql(`update email_delivery set created_at = now() - interval '20 minutes'`);
    await sql(
      `update ${QUEUE_TABLES.jobs} set attempts = 3, last_error = 'connect ECONNREFUSED 10.0.0.1:25'`,
    );
    const { lines } = await getHealth(new Date());
    expect(lines.find(({ check }) => check === 'mails')).toMatchObject({
      status: 'critical',
      summary: '1 mail is waiting, the oldest for 20 minutes. What it needs could not be reached.',
    });
    await deliver();
    expect((await getHealth(new Date())).lines.find(({ check }) => check === 'mails')?.status).toBe('ok');
  });
});

describe('the last backup', () => {
  it('is the one that was completed last, with the moment that it shows', async () => {
    const summary = async () =>
      (await getHealth(new Date())).lines.find(({ check }) => check === 'backup')?.summary;
    expect(await summary()).toContain('No backup is recorded');
    for (const hours of [75, 50]) {
      await sql(
        `insert into backup_run (taken_at, finished_at, file, size_bytes, row_count, sha256, is_encrypted)
         values (now() - make_interval(hours => $1), now() - make_interval(hours => $1), 'x', 1, 1, repeat('a', 64), true)`,
        [hours],
      );
    }
    expect(await summary()).toBe('The last backup was taken 2 days ago.');
  });
});

describe('the certificate', () => {
  it('of an address is looked up though browsers refuse it, as one that has ended', async () => {
    const found = await lookUpCertificate(`https://localhost:${portOf(tlsServer)}`);
    expect(found.validUntil?.getTime()).toBeLessThan(Date.now());
    expect(found.failure).toBeNull();
  });

  it('of an address that does not answer is not known', async () => {
    const found = await lookUpCertificate('https://127.0.0.1:1');
    expect(found).toMatchObject({
      validUntil: null,
      failure: 'The shop’s own address could not be reached (ECONNREFUSED).',
    });
  });

  it('is looked up once an hour, and never for a shop without TLS', async () => {
    const origin = `https://localhost:${portOf(tlsServer)}`;
    await refreshCertificate({ origin, now: new Date() });
    const first = await findCertificate(origin);
    await refreshCertificate({ origin, now: new Date() });
    expect(await findCertificate(origin)).toEqual(first);
    await refreshCertificate({ origin, now: new Date(Date.now() + 2 * 3_600_000) });
    expect((await findCertificate(origin))?.lookedUpAt).not.toEqual(first?.lookedUpAt);
    await refreshCertificate({ origin: 'http://shop.test', now: new Date() });
    expect(await findCertificate('http://shop.test')).toBeNull();
  });
});

describe('the health of a shop', () => {
  it('has a line for each check, and says what it runs on', async () => {
    const { lines, versions } = await getHealth(new Date());
    expect(lines).toHaveLength(HEALTH_CHECKS.length);
    expect(versions).toMatchObject({
      node: process.versions.node,
      migration: expect.stringMatching(/^\d{14}_/),
    });
    expect(lines.find(({ check }) => check === 'database')?.status).toBe('ok');
  });
});
