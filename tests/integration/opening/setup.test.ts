import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '@/lib/db/in-transaction';
import { applySetup } from '@/lib/workflows/opening/setup/apply-setup';
import { parseSetupFile } from '@/lib/workflows/opening/setup/setup-file';
import { seedCatalogue } from '../../../prisma/seed/seed-catalogue';
import { fingerprintDatabase } from '../../support/fingerprint-database';
import { runScript } from '../../support/run-script';
import { createTestDatabase } from '../../support/test-database';
import { testShop } from '../../support/test-shop';

const EXAMPLE = 'deploy/setup.example.json';
const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
/** The example with what an owner puts in its place. */
const OWN = {
  ...example,
  fictitious: undefined,
  seller: {
    legalName: 'Cups of Lahore (Private) Limited',
    address: ['12 Mall Road', 'Lahore'],
    email: 'care@cups.pk',
    phone: '0300 1234567',
    taxNumber: '1234567-8',
  },
  policies: {
    returns_terms: ['Send it back within 7 days.', '', '- We pay for faults.'],
    warranty_terms: 'We repair it for 12 months.',
    privacy_contact: 'Write to care@cups.pk.',
  },
};

const { sql, databaseUrl } = testShop();
beforeAll(() => inTransaction(seedCatalogue));
/** A fresh production shop: migrated and seeded, and never opened. */
beforeEach(async () => {
  await sql(`update shop_settings set opened_at = null, legal_name = null, address_lines = '', contact_email = null,
    contact_phone = null, tax_number = null, is_fictitious = false`);
  await sql('delete from policy_text');
  await sql('update product set figures_confirmed_at = null');
  return () => vi.unstubAllEnvs();
});

const setUp = (content: unknown, options: { isDryRun?: boolean } = {}) => {
  const parsed = parseSetupFile(JSON.parse(JSON.stringify(content)));
  return applySetup({ parsed, isDryRun: options.isDryRun ?? false });
};
const withLiveKey = () => vi.stubEnv('STRIPE_SECRET_KEY', 'sk_live_setup');
const openedAt = async () => (await sql('select opened_at from shop_settings'))[0]?.opened_at;

describe('a shop that is set up from a file', () => {
  it('is opened by the example, once, and the audit log says by what', async () => {
    const first = await setUp(example);
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    expect(first.value).toMatchObject({ isOpen: true, missing: [] });
    expect(first.value.changes).toEqual(
      expect.arrayContaining([
        'seller.legalName: (empty) → NUE Example (Private) Limited',
        'fictitious: false → true',
        'products.nue-cupping-massager.figuresMeasured: no → yes',
        'open: no → yes',
      ]),
    );
    const events = await sql('select action, staff_id, address from audit_event order by action');
    expect(events.map(({ action }) => action)).toEqual([
      'policies.text_changed',
      'policies.text_changed',
      'policies.text_changed',
      'products.changed',
      'settings.changed',
      'settings.shop_opened',
    ]);
    expect(events[0]).toMatchObject({ staff_id: null, address: 'npm run setup' });

    const before = await fingerprintDatabase(databaseUrl());
    expect(await setUp(example)).toMatchObject({ ok: true, value: { changes: [], isOpen: true } });
    expect(await fingerprintDatabase(databaseUrl())).toEqual(before);
  });

  it('is not changed by a dry run, which says what would be', async () => {
    const before = await fingerprintDatabase(databaseUrl());
    const checked = await setUp(OWN, { isDryRun: true });
    expect(checked).toMatchObject({ ok: true, value: { isOpen: true } });
    expect(checked.ok && checked.value.changes.length).toBeGreaterThan(5);
    expect(await fingerprintDatabase(databaseUrl())).toEqual(before);
  });

  it('is told everything that is missing or wrong, by its path, and not changed then', async () => {
    const before = await fingerprintDatabase(databaseUrl());
    const refused = await setUp({
      ...OWN,
      seller: {
        ...OWN.seller,
        email: 'nobody',
        phone: '12',
        taxNumber: '0000000-0',
        legalName: undefined,
        whatsapp: 12,
        colour: 'red',
      },
      policies: { returns_terms: 'The massager cures neck pain.', warranty_terms: ' ' },
      products: { unknown: { figuresMeasured: true } },
    });
    const issues = refused.ok ? [] : refused.error.issues;
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'policies.privacy_contact',
      'policies.returns_terms',
      'policies.warranty_terms',
      'products.unknown',
      'seller.colour',
      'seller.email',
      'seller.legalName',
      'seller.phone',
      'seller.taxNumber',
      'seller.whatsapp',
    ]);
    expect(await fingerprintDatabase(databaseUrl())).toEqual(before);
  });

  it('takes no made-up details where real money is taken, marked or not', async () => {
    withLiveKey();
    expect(await setUp(example)).toMatchObject({ ok: false, error: { issues: [{ path: 'fictitious' }] } });
    const unmarked = await setUp({ ...example, fictitious: undefined });
    expect(unmarked.ok ? [] : unmarked.error.issues.map(({ path }) => path)).toEqual([
      'seller.legalName',
      'seller.address',
      'seller.email',
      'seller.taxNumber',
      'policies.returns_terms',
      'policies.warranty_terms',
      'policies.privacy_contact',
    ]);
    expect(await openedAt()).toBeNull();
    expect(await setUp(OWN)).toMatchObject({ ok: true, value: { isOpen: true } });
    expect(await openedAt()).toBeInstanceOf(Date);
  });
});

it('npm run setup says how it is called, what is wrong with a file, and what it did with a right one', async () => {
  const { url, drop } = await createTestDatabase();
  const run = (...args: string[]) =>
    runScript('scripts/setup.ts', { args, env: { DATABASE_URL: url, STRIPE_SECRET_KEY: '' } });
  try {
    expect(await run()).toEqual({
      code: 1,
      output: expect.stringMatching(/^Usage: npm run setup -- --from FILE/),
    });
    expect(await run('--from', EXAMPLE)).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^Nothing was changed: 1 thing is missing or wrong.*\n\n {2}products\.nue-/,
      ),
    });
    await runScript('prisma/seed/main.ts', { env: { DATABASE_URL: url } });
    const done = await run('--from', EXAMPLE, '--check');
    expect(done).toEqual({ code: 0, output: expect.stringMatching(/^This would be changed:\n/) });
    expect(done.output).toContain('\nThe shop would be open.');
  } finally {
    await drop();
  }
}, 120_000);
