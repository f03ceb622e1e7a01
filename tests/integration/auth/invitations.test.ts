import { describe, expect, it } from 'vitest';
import { tokenForInvitation } from '@/lib/auth/invitations/invitation';
import { getInvitation } from '@/lib/auth/invitations/queries';
import {
  acceptStaffInvitation,
  inviteStaff,
  resendInvitation,
  revokeInvitation,
} from '@/lib/workflows/staff/invite-staff';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const headers = new Headers({ 'x-nue-client-address': '203.0.113.7' });

let count = 0;
const newAddress = () => {
  count += 1;
  return `new-${count}@staff.test`;
};

async function invite(email = newAddress()) {
  const owner = await makeSignedInStaff({ role: 'owner' });
  const inviter = { staff: owner.staff, address: '203.0.113.8', proven: null };
  const actor = { staffId: owner.id, address: '203.0.113.8' };
  const invited = await inviteStaff({ email, role: 'manager', ...inviter });
  if (!invited.ok) throw new Error(invited.error);
  return { owner, inviter, actor, ...invited.value, token: tokenForInvitation(invited.value) };
}

const join = (token: string) =>
  acceptStaffInvitation({ token, name: 'Sana', password: 'teapot gravel lantern', headers });

describe('an invitation', () => {
  it('makes a person with its role, once, and signs them in', async () => {
    const { email, token } = await invite();
    expect(await getInvitation(token)).toEqual({ email, role: 'manager' });
    const both = await Promise.all([join(token), join(token)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const rows = await sql('select name, role from staff_user where email = $1', [email]);
    expect(rows).toEqual([{ name: 'Sana', role: 'manager' }]);
    expect(await getInvitation(token)).toBeNull();
    const sessions = await sql(
      'select 1 from staff_session s join staff_user u on u.id = s.staff_id where u.email = $1',
      [email],
    );
    expect(sessions).toHaveLength(1);
  });

  it('is sent by mail without storing its secret', async () => {
    const { token, invitationId, email } = await invite();
    const [mail] = await sql<{ detail: { invitationId: string } }>(
      'select detail from email_delivery where to_address = $1',
      [email],
    );
    expect(mail?.detail.invitationId).toBe(invitationId);
    const [row] = await sql<{ text: string }>(
      `select concat((select string_agg(i::text, ' ') from staff_invitation i),
         (select string_agg(e::text, ' ') from email_delivery e), (select string_agg(a::text, ' ') from audit_event a)) as text`,
    );
    expect(row?.text).not.toContain(token);
  });

  it('that is sent again has a new link, and the old one stops working', async () => {
    const { token, invitationId, inviter } = await invite();
    expect((await resendInvitation({ invitationId, ...inviter })).ok).toBe(true);
    expect(await join(token)).toBeNull();
    expect(await join(tokenForInvitation({ invitationId, sentCount: 2 }))).not.toBeNull();
    expect((await resendInvitation({ invitationId, ...inviter })).ok).toBe(false);
  });

  it('that was withdrawn or has expired is refused', async () => {
    const withdrawn = await invite();
    expect(await revokeInvitation(withdrawn)).toBe(true);
    expect(await revokeInvitation(withdrawn)).toBe(false);
    expect(await join(withdrawn.token)).toBeNull();
    const old = await invite();
    await sql(
      `update staff_invitation set created_at = now() - interval '80 hours', expires_at = now() - interval '1 second'
       where id = $1`,
      [old.invitationId],
    );
    expect(await join(old.token)).toBeNull();
  });

  it('is not sent twice to one address, nor to an existing member', async () => {
    const { email, inviter } = await invite();
    expect(await inviteStaff({ email, role: 'support', ...inviter })).toEqual({
      ok: false,
      error: 'already_invited',
    });
    const staff = await makeStaff();
    expect(await inviteStaff({ email: staff.email, role: 'support', ...inviter })).toEqual({
      ok: false,
      error: 'already_staff',
    });
  });

  it.each(['', 'nonsense', 'A'.repeat(43)])('does not open with "%s"', async (token) => {
    expect(await getInvitation(token)).toBeNull();
    expect(await join(token)).toBeNull();
  });
});
