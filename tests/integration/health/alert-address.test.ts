import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { recordHealth } from '@/lib/workflows/maintenance/record-health';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(() => {
  process.env.ALERT_EMAIL = 'on-call@shop.test';
});

it('an alert goes to the address that is configured, instead of the owners', async () => {
  await makeStaff({ role: 'owner' });
  const lines = [{ check: 'disk', status: 'critical', summary: '0.1 GB are free.' }] as const;
  for (const minute of [0, 1]) {
    await inTransaction((tx) => recordHealth(tx, { lines, now: new Date(minute * 60_000) }));
  }
  expect(await sql(`select kind, to_address from email_delivery`)).toEqual([
    { kind: 'health_alert', to_address: 'on-call@shop.test' },
  ]);
  expect(await sql(`select name, status, summary from health_check`)).toEqual([
    { name: 'disk', status: 'critical', summary: '0.1 GB are free.' },
  ]);
});

it('two workers that find the same at once send one mail', async () => {
  await sql('delete from email_delivery');
  const lines = [{ check: 'queue', status: 'critical', summary: 'Nobody works.' }] as const;
  const record = (ms: number) => inTransaction((tx) => recordHealth(tx, { lines, now: new Date(ms) }));
  await record(0);
  await Promise.all([record(60_000), record(60_001), record(60_002)]);
  expect(await sql('select 1 from email_delivery')).toHaveLength(1);
});
