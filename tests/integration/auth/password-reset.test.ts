import { describe, expect, it } from 'vitest';
import { getStaffLink } from '@/lib/auth/links/queries';
import { tokenForLink } from '@/lib/auth/links/staff-link';
import { confirmEmailChange, requestEmailChange } from '@/lib/workflows/staff/change-own-email';
import { requestPasswordReset, resetPassword } from '@/lib/workflows/staff/reset-password';
import { signInStaff } from '@/lib/workflows/staff/sign-in-staff';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const address = '203.0.113.7';
const headers = new Headers({ 'x-nue-client-address': address });
const NEW_PASSWORD = 'teapot gravel lantern';

async function newestToken(staffId: string): Promise<string> {
  const [row] = await sql<{ id: string }>(
    'select id from staff_link where staff_id = $1 order by created_at desc limit 1',
    [staffId],
  );
  return tokenForLink(row?.id ?? '');
}

async function askFor(staff: { id: string; email: string }): Promise<string> {
  await requestPasswordReset({ email: staff.email, address });
  return newestToken(staff.id);
}

const reset = (token: string) => resetPassword({ token, password: NEW_PASSWORD, address });
const canSignIn = async (email: string, password: string) =>
  (await signInStaff({ credentials: { email, password }, headers, device: 'of a test' })).ok;

describe('a link for a new password', () => {
  it('sets the password, once, and ends all sessions of the person', async () => {
    const staff = await makeStaff();
    expect(await canSignIn(staff.email, staff.password)).toBe(true);
    const token = await askFor(staff);
    const both = await Promise.all([reset(token), reset(token)]);
    expect(both.filter(Boolean)).toEqual([staff.email]);
    expect(await reset(token)).toBeNull();
    expect(await canSignIn(staff.email, staff.password)).toBe(false);
    expect(
      await sql('select 1 from staff_session where staff_id = $1 and ended_at is null', [staff.id]),
    ).toEqual([]);
    expect(await canSignIn(staff.email, NEW_PASSWORD)).toBe(true);
  });

  it('is not sent to unknown or disabled accounts', async () => {
    const disabled = await makeStaff({ disabledAt: new Date() });
    await requestPasswordReset({ email: disabled.email, address });
    await requestPasswordReset({ email: 'nobody@staff.test', address });
    expect(await sql('select 1 from staff_link where staff_id = $1', [disabled.id])).toEqual([]);
    expect(
      await sql(`select 1 from email_delivery where to_address in ($1, 'nobody@staff.test')`, [
        disabled.email,
      ]),
    ).toEqual([]);
  });

  it('is invalid once a newer one was requested, after an hour, or for an account disabled since', async () => {
    const staff = await makeStaff();
    const [first, second] = [await askFor(staff), await askFor(staff)];
    expect(await reset(first)).toBeNull();
    await sql(
      `update staff_link set created_at = now() - interval '2 hours', expires_at = now() where staff_id = $1`,
      [staff.id],
    );
    expect(await reset(second)).toBeNull();
    const third = await askFor(staff);
    await sql('update staff_user set disabled_at = now() where id = $1', [staff.id]);
    expect(await getStaffLink({ token: third, purpose: 'password_reset' })).toBeNull();
    expect(await reset(third)).toBeNull();
  });

  it('is not accepted for any other purpose', async () => {
    const staff = await makeStaff();
    const token = await askFor(staff);
    expect(await confirmEmailChange({ token, address })).toBe('link_invalid');
  });
});

describe('a change of email address', () => {
  it('takes effect when it is confirmed, and the old address is notified of request and change', async () => {
    const staff = await makeSignedInStaff();
    const newEmail = `moved-${staff.email}`;
    await requestEmailChange({ staff: await staff.prove(), address, newEmail });
    expect(await canSignIn(newEmail, staff.password)).toBe(false);
    const token = await newestToken(staff.id);
    expect(await confirmEmailChange({ token, address })).toBe('changed');
    expect(await confirmEmailChange({ token, address })).toBe('link_invalid');
    expect(await canSignIn(newEmail, staff.password)).toBe(true);
    const recorded = await sql(
      'select detail from email_delivery where to_address = $1 order by created_at, id',
      [staff.email],
    );
    expect(recorded).toEqual([
      { detail: { notice: 'email_change_asked' } },
      { detail: { notice: 'email_changed' } },
    ]);
    const audit = await sql(
      `select action from audit_event where subject_id = $1 and action like 'auth.email%' order by occurred_at, id`,
      [staff.id],
    );
    expect(audit).toEqual([{ action: 'auth.email_change_asked' }, { action: 'auth.email_changed' }]);
  });
});
