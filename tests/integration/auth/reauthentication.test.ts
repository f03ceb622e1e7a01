import { describe, expect, it } from 'vitest';
import { changeRole, setDisabled } from '@/lib/workflows/staff/change-staff-member';
import { checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { inviteStaff, resendInvitation } from '@/lib/workflows/staff/invite-staff';
import { makeSecondFactor } from '../../factories/second-factor';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const address = '203.0.113.9';
const NEEDED = { ok: false, error: 'password_needed' };

describe('the owner role', () => {
  it.each([
    ['promoting somebody', 'support', 'owner'],
    ['demoting an owner', 'owner', 'manager'],
  ] as const)('is changed by %s only with the password', async (_, from, to) => {
    const [owner, person] = [await makeSignedInStaff({ role: 'owner' }), await makeStaff({ role: from })];
    const asked = { staffId: person.id, role: to, actor: { staffId: owner.id, address } };
    expect(await changeRole({ ...asked, proven: null })).toEqual(NEEDED);
    const [row] = await sql('select role from staff_user where id = $1', [person.id]);
    expect(row).toEqual({ role: from });
    expect((await changeRole({ ...asked, proven: await owner.prove() })).ok).toBe(true);
  });

  it('needs the password to disable or re-enable an owner', async () => {
    const [owner, person] = [await makeSignedInStaff({ role: 'owner' }), await makeStaff({ role: 'owner' })];
    const asked = { staffId: person.id, actor: { staffId: owner.id, address } };
    for (const isDisabled of [true, false]) {
      expect(await setDisabled({ ...asked, isDisabled, proven: null })).toEqual(NEEDED);
      expect((await setDisabled({ ...asked, isDisabled, proven: await owner.prove() })).ok).toBe(true);
    }
  });

  it('needs no password where nobody becomes an owner', async () => {
    const [owner, person] = [await makeSignedInStaff({ role: 'owner' }), await makeStaff()];
    const asked = { staffId: person.id, actor: { staffId: owner.id, address }, proven: null };
    expect((await changeRole({ ...asked, role: 'manager' })).ok).toBe(true);
    expect((await setDisabled({ ...asked, isDisabled: true })).ok).toBe(true);
  });

  it('needs the password to invite an owner, and to resend the invitation', async () => {
    const owner = await makeSignedInStaff({ role: 'owner' });
    const inviter = { staff: owner.staff, address };
    const asked = { ...inviter, email: `owner-${owner.id}@staff.test`, role: 'owner' } as const;
    expect(await inviteStaff({ ...asked, proven: null })).toEqual(NEEDED);
    const invited = await inviteStaff({ ...asked, proven: await owner.prove() });
    if (!invited.ok) throw new Error(invited.error);
    const { invitationId } = invited.value;
    expect(await resendInvitation({ ...inviter, invitationId, proven: null })).toEqual(NEEDED);
    expect((await resendInvitation({ ...inviter, invitationId, proven: await owner.prove() })).ok).toBe(true);
  });

  it('is not changed with the reauthentication of an ended session', async () => {
    const [owner, person] = [await makeSignedInStaff({ role: 'owner' }), await makeStaff()];
    await makeStaff({ role: 'owner' });
    const proven = await owner.prove();
    await sql('update staff_session set ended_at = now() where id = $1', [owner.staff.sessionId]);
    const actor = { staffId: owner.id, address };
    expect(await changeRole({ staffId: person.id, role: 'owner', actor, proven })).toEqual(NEEDED);
    const asked = { staff: owner.staff, address, email: `late-${owner.id}@staff.test`, proven };
    expect(await inviteStaff({ ...asked, role: 'owner' })).toEqual(NEEDED);
  });
});

describe('reauthentication', () => {
  it('requires the code where there is a second factor, and accepts each code once', async () => {
    const person = await makeSignedInStaff();
    const { codeAt, recoveryCodes } = await makeSecondFactor(person.id);
    const staff = { ...person.staff, hasSecondFactor: true };
    const check = (password: string, code: string) => checkOwnCredentials({ staff, password, code });
    expect(await check(person.password, '')).toEqual({ ok: false, error: 'wrong_code' });
    expect(await check('wrong', codeAt(0))).toEqual({ ok: false, error: 'wrong_password' });
    expect((await check(person.password, codeAt(0))).ok).toBe(true);
    expect(await check(person.password, codeAt(0))).toEqual({ ok: false, error: 'wrong_code' });
    expect((await check(person.password, recoveryCodes[0] ?? '')).ok).toBe(true);
    const mails = await sql('select detail from email_delivery where to_address = $1', [person.email]);
    expect(mails).toEqual([{ detail: { notice: 'recovery_code_used' } }]);
  });

  it('allows ten attempts in ten minutes', async () => {
    const person = await makeSignedInStaff();
    const check = (password: string) => checkOwnCredentials({ staff: person.staff, password, code: '' });
    for (let guess = 0; guess < 10; guess += 1) await check('wrong');
    expect(await check(person.password)).toEqual({ ok: false, error: 'too_many_tries' });
  });
});
