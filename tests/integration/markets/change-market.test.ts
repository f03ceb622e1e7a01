import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listInternationalDelivery } from '@/lib/checkout/list-international-delivery';
import { listServedCountries } from '@/lib/checkout/list-served-countries';
import { getDb } from '@/lib/db/client';
import { DUTY_CODES, type DutyCode } from '@/lib/markets/duty';
import { listDuties } from '@/lib/markets/market-rules';
import { findStaffMarket } from '@/lib/markets/staff-queries';
import type { PolicyName } from '@/lib/policies/policy';
import { startCheckout } from '@/lib/workflows/checkout/start-checkout';
import { composePolicy } from '@/lib/workflows/policies/compose-policies';
import { readPolicyFacts } from '@/lib/workflows/policies/policy-facts';
import { changeMarket } from '@/lib/workflows/settings/change-market';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { makeVariant } from '../../factories/variant';
import { newVisitorAddress } from '../../factories/visitor-address';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from '../database/expect-constraint-violation';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});
beforeEach(() => sql('delete from market'));

const served = async () => (await listServedCountries(getDb())).map(({ code }) => code);
const change = (input: { isOpen: boolean; confirmed: readonly DutyCode[]; expectedVersion: number }) =>
  changeMarket({ country: 'FR', actor, ...input });
const open = (expectedVersion = 0) => change({ isOpen: true, confirmed: DUTY_CODES, expectedVersion });
/** A row as the migration has made them in a shop that sold abroad before. */
const makeLegacy = (country: string) =>
  sql(`set session_replication_role = replica;
    insert into market (country, is_open, is_legacy) values ('${country}', true, true);
    set session_replication_role = origin`);

describe('a country abroad (rule 48)', () => {
  it('is not delivered to, though it has a price, until each duty is confirmed', async () => {
    expect(await served()).toEqual(['PK']);
    expect(await listInternationalDelivery(getDb())).toEqual([]);
    const some = DUTY_CODES.slice(1);
    expect(await change({ isOpen: true, confirmed: some, expectedVersion: 0 })).toEqual({
      ok: false,
      error: { code: 'duties_missing', missing: [DUTY_CODES[0]] },
    });
    expect(await sql('select 1 from market')).toEqual([]);
    expect((await change({ isOpen: false, confirmed: some, expectedVersion: 0 })).ok).toBe(true);
    expect(await served()).toEqual(['PK']);
    expect((await open(1)).ok).toBe(true);
    expect(await served()).toEqual(['PK', 'FR']);
    const [airmail] = await listInternationalDelivery(getDb());
    expect(airmail?.rates.map(({ countries }) => countries.map(({ code }) => code))).toEqual([['FR']]);
  });

  it('keeps who confirmed which duty and when, and the log has the words', async () => {
    await change({ isOpen: false, confirmed: ['customs'], expectedVersion: 0 });
    const { confirmed } = await findStaffMarket('FR');
    expect(confirmed).toEqual([
      { code: 'customs', confirmedBy: 'Test person', confirmedAt: expect.any(Date) },
    ]);
    const [entry] = await sql(
      `select staff_id, after from audit_event where action = 'delivery.market_changed' order by occurred_at desc limit 1`,
    );
    const text = listDuties('FR').find(({ code }) => code === 'customs')?.text;
    expect(entry).toMatchObject({ staff_id: actor.staffId, after: { duties: [{ code: 'customs', text }] } });
    await open(1);
    const first = confirmed[0]?.confirmedAt;
    const later = (await findStaffMarket('FR')).confirmed.find(({ code }) => code === 'customs');
    expect(later?.confirmedAt).toEqual(first);
  });

  it('is decided by one of two who decide at once', async () => {
    const outcomes = await Promise.all([
      open(),
      change({ isOpen: false, confirmed: ['waste'], expectedVersion: 0 }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'outdated' } });
  });

  it('is left by switching it off, and nobody can order to it any more', async () => {
    await open();
    await change({ isOpen: false, confirmed: DUTY_CODES, expectedVersion: 1 });
    const request = checkoutRequest({ email: 'from@example.com' });
    const started = await startCheckout({
      cartToken: await makeCart([{ variant: await makeVariant() }]),
      request: {
        ...request,
        deliveryOption: 'international',
        shippingAddress: { ...request.shippingAddress, country: 'FR', postalCode: '75001' },
      },
      addressPrefix: newVisitorAddress(),
    });
    expect(started).toEqual({ ok: false, error: { code: 'country_not_served' } });
  });
});

describe('the policies', () => {
  const textOf = async (policy: PolicyName) => JSON.stringify(composePolicy(policy, await readPolicyFacts()));

  it('say where the shop delivers, and who may withdraw', async () => {
    expect(await textOf('delivery')).toContain('We deliver within Pakistan only.');
    expect(await textOf('delivery')).not.toContain('customs duty');
    expect(await textOf('returns')).not.toContain('withdraw');
    await open();
    expect(await textOf('delivery')).toContain('We deliver to Pakistan and France, and nowhere else.');
    expect(await textOf('delivery')).toContain('customs duty');
    expect(await textOf('returns')).toContain('Your right to withdraw: France');
    expect(await textOf('returns')).toContain('within 14 days of the day you receive it');
  });
});

describe('the database refuses (rule 48)', () => {
  it.each([
    [`insert into market (country, is_open, duties) values ('FR', true, '{}')`, 'market_opens_with_duties'],
    [`insert into market (country, is_open) values ('FR', true)`, 'market_opens_with_duties'],
    [
      `insert into market (country, is_open, duties) values ('FR', true, '{customs}')`,
      'market_opens_with_duties',
    ],
    [
      `insert into market (country, is_open, is_legacy) values ('FR', true, true)`,
      'market_opens_with_duties',
    ],
    [`insert into market (country) values ('fr')`, 'market_country_code'],
  ])('%s', async (statement, rule) => {
    await expectConstraintViolation(sql(statement), 'check', rule);
  });

  it('taking back a duty of a country that is on, or making it one from before', async () => {
    await open();
    for (const statement of [
      `delete from market_duty where duty = 'customs'`,
      `update market_duty set confirmed_by_id = null`,
    ])
      await expectConstraintViolation(sql(statement), 'check', 'market_duty_stays_confirmed');
    await expectConstraintViolation(
      sql('update market set is_legacy = true'),
      'check',
      'market_opens_with_duties',
    );
  });
});

describe('a country that was delivered to before there were duties', () => {
  it('stays on while some are missing, and once off needs all of them', async () => {
    await makeLegacy('FR');
    expect(await served()).toEqual(['PK', 'FR']);
    expect((await change({ isOpen: true, confirmed: ['prices'], expectedVersion: 1 })).ok).toBe(true);
    expect(await findStaffMarket('FR')).toMatchObject({ isOpen: true, isLegacy: true });
    expect((await change({ isOpen: false, confirmed: ['prices'], expectedVersion: 2 })).ok).toBe(true);
    expect(await change({ isOpen: true, confirmed: ['prices'], expectedVersion: 3 })).toMatchObject({
      error: { code: 'duties_missing' },
    });
    expect((await open(3)).ok).toBe(true);
    expect(await findStaffMarket('FR')).toMatchObject({ isOpen: true, isLegacy: false });
  });

  it('is one that had a price when the duties came', async () => {
    const migration = await readFile('prisma/migrations/20261130204500_markets/migration.sql', 'utf8');
    const insert = migration.slice(migration.indexOf('INSERT INTO "market"'));
    const upgrade = async () => {
      await sql('delete from market');
      await sql(`set session_replication_role = replica; ${insert} set session_replication_role = origin`);
      return served();
    };
    expect(await upgrade()).toHaveLength(46);
    await sql(`delete from delivery_rate where country = '**'`);
    expect(await upgrade()).toEqual(['PK', 'AE']);
    await sql(`update delivery_option set is_active = false where code = 'international'`);
    expect(await upgrade()).toEqual(['PK']);
  });
});
