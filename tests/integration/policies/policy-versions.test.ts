import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyName } from '@/lib/policies/policy';
import { getPolicyVersion, listPolicyVersions } from '@/lib/policies/queries';
import { changePolicyText } from '@/lib/workflows/policies/change-policy-text';
import { recordPolicyVersions } from '@/lib/workflows/policies/record-policy-versions';
import { makeDelivery } from '../../factories/delivery';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
beforeAll(async () => {
  await makeDelivery();
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
});
beforeEach(() => recordPolicyVersions());

const textOf = async (policy: PolicyName, number?: number) =>
  JSON.stringify((await getPolicyVersion(policy, number))?.document);

describe('a policy (rule 46)', () => {
  it('gets a new version when a setting changes what it says, and no other policy does', async () => {
    const before = await recordPolicyVersions();
    await sql(`update delivery_rate set price_minor = 31700 where country = 'PK'`);
    const after = await recordPolicyVersions();
    expect(after).toEqual({ ...before, delivery: (before.delivery ?? 0) + 1 });
    expect(await textOf('delivery')).toContain('317');
    expect(await textOf('delivery', before.delivery)).not.toContain('317');
  });

  it('keeps its version while it says the same, however often it is recorded and by how many servers', async () => {
    const before = await recordPolicyVersions();
    await sql(`update shop_settings set legal_name = 'Another Seller Ltd', tax_number = '7654321-0'`);
    const together = await Promise.all(Array.from({ length: 6 }, () => recordPolicyVersions()));
    for (const numbers of together) expect(numbers).toEqual(together[0]);
    expect(together[0]?.contact).toBe((before.contact ?? 0) + 1);
    expect(await textOf('terms')).toContain('Another Seller Ltd');
    expect((await listPolicyVersions('contact')).map(({ number }) => number)).toEqual(
      Array.from({ length: together[0]?.contact ?? 0 }, (_, index) => (together[0]?.contact ?? 0) - index),
    );
  });

  it('shows a text of the owner as a draft until it is confirmed', async () => {
    expect(await isDraft()).toBe(true);
    const form = { text: 'You have 14 days.\n\n- Unopened: any reason.', isConfirmed: true };
    const save = (expectedVersion: number) =>
      changePolicyText({ field: 'returns_terms', form, expectedVersion, actor });
    expect((await save(0)).ok).toBe(true);
    expect(await save(0), 'somebody else was quicker').toEqual({ ok: false, error: { code: 'outdated' } });
    await recordPolicyVersions();
    expect(await isDraft()).toBe(false);
    expect(await textOf('returns')).toContain('You have 14 days.');
    const [audited] = await sql(`select after from audit_event where action = 'policies.text_changed'`);
    expect(audited?.after).toMatchObject({ isConfirmed: true });
  });

  it('promises no more than the shop can prove, unless the owner gives a reason', async () => {
    const form = {
      text: 'The massager cures neck pain in a week, or you get your money back.',
      isConfirmed: true,
    };
    const save = (overruleReason: string | null) =>
      changePolicyText({ field: 'warranty_terms', form, expectedVersion: 0, overruleReason, actor });
    expect(await save(null)).toMatchObject({ ok: false, error: { code: 'claims' } });
    expect(await sql(`select 1 from policy_text where field = 'warranty_terms'`)).toEqual([]);
    expect((await save('The trial of 2026, in our files.')).ok).toBe(true);
    const [audited] = await sql(`select after from audit_event where action = 'policies.claims_overruled'`);
    expect(audited?.after).toMatchObject({ reason: 'The trial of 2026, in our files.' });
  });

  it('is neither rewritten nor removed', async () => {
    for (const change of [
      `update policy_version set document = '{}'`,
      'delete from policy_version',
      'truncate policy_version',
    ])
      await expect(sql(change)).rejects.toThrow('policy_version is append-only');
    await expect(sql(`insert into policy_version values ('terms', 0, '', '{}')`)).rejects.toThrow(
      'policy_version_numbered_from_one',
    );
  });
});

const isDraft = async () =>
  (await getPolicyVersion('returns'))?.document.sections.some((section) => section.isDraft);
