import { describe, expect, it } from 'vitest';
import { changeRole, setDisabled } from '@/lib/workflows/staff/change-staff-member';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const address = '203.0.113.8';
const LAST = { ok: false, error: 'last_owner' };

/** Exactly two owners who can sign in. */
async function twoOwners() {
  await sql(`insert into staff_user (email, name, role, password_hash) values ('keeper@staff.test', 'K', 'owner', '-')
    on conflict (email) do update set disabled_at = null, role = 'owner'`);
  await sql(
    `update staff_user set disabled_at = now() where role = 'owner' and email <> 'keeper@staff.test'`,
  );
  const [one, other] = [
    await makeSignedInStaff({ role: 'owner' }),
    await makeSignedInStaff({ role: 'owner' }),
  ];
  await sql(`update staff_user set disabled_at = now() where email = 'keeper@staff.test'`);
  return { one, other, actor: { staffId: one.id, address }, proven: await one.prove() };
}

const countOwners = async () =>
  (await sql(`select 1 from staff_user where role = 'owner' and disabled_at is null`)).length;

describe('an owner', () => {
  it('changes a role, which is audited with the old and the new one', async () => {
    const { actor, proven } = await twoOwners();
    const staff = await makeStaff({ role: 'support' });
    expect((await changeRole({ staffId: staff.id, role: 'manager', actor, proven })).ok).toBe(true);
    expect(await changeRole({ staffId: staff.id, role: 'manager', actor, proven })).toEqual({
      ok: false,
      error: 'unchanged',
    });
    const audit = await sql('select action, before, after, address from audit_event where subject_id = $1', [
      staff.id,
    ]);
    expect(audit).toEqual([
      { action: 'people.role_changed', before: { role: 'support' }, after: { role: 'manager' }, address },
    ]);
  });

  it('disables somebody at once, and re-enables them without their old sessions', async () => {
    const { actor, proven } = await twoOwners();
    const staff = await makeStaff();
    expect((await setDisabled({ staffId: staff.id, isDisabled: true, actor, proven })).ok).toBe(true);
    expect((await setDisabled({ staffId: staff.id, isDisabled: false, actor, proven })).ok).toBe(true);
    const [row] = await sql('select session_version as version, disabled_at from staff_user where id = $1', [
      staff.id,
    ]);
    expect(row).toEqual({ version: 3, disabled_at: null });
  });
});

describe('the last owner', () => {
  it('is neither demoted nor disabled', async () => {
    const { one, other, actor, proven } = await twoOwners();
    expect((await changeRole({ staffId: other.id, role: 'support', actor, proven })).ok).toBe(true);
    expect(await changeRole({ staffId: one.id, role: 'manager', actor, proven })).toEqual(LAST);
    expect(await setDisabled({ staffId: one.id, isDisabled: true, actor, proven })).toEqual(LAST);
  });

  it('remains when two owners demote each other at the same moment', async () => {
    const { one, other, actor, proven } = await twoOwners();
    const outcomes = await Promise.all([
      changeRole({ staffId: one.id, role: 'support', actor, proven }),
      changeRole({ staffId: other.id, role: 'support', actor, proven }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(LAST);
    expect(await countOwners()).toBe(1);
  });
});
