import { describe, expect, it } from 'vitest';
import { tokenForInvitation } from '@/lib/auth/invitations/invitation';
import { getInvitation } from '@/lib/auth/invitations/queries';
import { getStaffLink } from '@/lib/auth/links/queries';
import { createStaffLink, tokenForLink } from '@/lib/auth/links/staff-link';
import { beginSecondFactor } from '@/lib/auth/second-factor/second-factor';
import { totpCode, totpStep } from '@/lib/auth/second-factor/totp';
import { getStaffBySession } from '@/lib/auth/sessions/queries';
import { newSessionClaims } from '@/lib/auth/sessions/session-claims';
import { startSession } from '@/lib/auth/sessions/start-session';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import {
  changeOwnPassword,
  removeOwnSecondFactor,
  renewOwnRecoveryCodes,
  setUpSecondFactor,
} from '@/lib/workflows/staff/change-own-account';
import { confirmEmailChange, requestEmailChange } from '@/lib/workflows/staff/change-own-email';
import {
  changeRole,
  endStaffSessions,
  resetSecondFactor,
  setDisabled,
} from '@/lib/workflows/staff/change-staff-member';
import { inviteStaff } from '@/lib/workflows/staff/invite-staff';
import { resetPassword } from '@/lib/workflows/staff/reset-password';
import { passSecondFactor } from '@/lib/workflows/staff/sign-in-staff';
import { makeSecondFactor } from '../../factories/second-factor';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const address = '203.0.113.9';
const headers = new Headers({ 'x-nue-client-address': address });
const PASSWORD = 'teapot gravel lantern';

type Person = Awaited<ReturnType<typeof makeSignedInStaff>>;

async function link(person: Person, purpose: 'password_reset' | 'email_change') {
  const newEmail = purpose === 'email_change' ? { newEmail: `thief-${newId()}@staff.test` } : {};
  const { linkId } = await inTransaction((tx) =>
    createStaffLink(tx, { staffId: person.id, purpose, ...newEmail }),
  );
  return tokenForLink(linkId);
}

/** Everything that can be begun with what a thief has of an owner's account. */
async function beginEverything(person: Person) {
  const invited = await inviteStaff({
    email: `friend-${newId()}@staff.test`,
    role: 'manager',
    staff: person.staff,
    address,
    proven: null,
  });
  if (!invited.ok) throw new Error(invited.error);
  const stolen = await inTransaction((tx) =>
    startSession(tx, { staffId: person.id, sessionVersion: 1, address, userAgent: null }),
  );
  if (!stolen) throw new Error('the session did not begin');
  return {
    emailToken: await link(person, 'email_change'),
    resetToken: await link(person, 'password_reset'),
    invitationToken: tokenForInvitation(invited.value),
    copies: [person.claims, newSessionClaims(stolen)],
  };
}

/** What of it still works. */
async function stillOpen(begun: Awaited<ReturnType<typeof beginEverything>>): Promise<string[]> {
  const checks: [string, unknown][] = [
    ['change of address', await getStaffLink({ token: begun.emailToken, purpose: 'email_change' })],
    ['reset link', await getStaffLink({ token: begun.resetToken, purpose: 'password_reset' })],
    ['invitation', await getInvitation(begun.invitationToken)],
    ['copy of the cookie', await getStaffBySession(begun.copies[0] ?? never(), address)],
    ['another session', await getStaffBySession(begun.copies[1] ?? never(), address)],
  ];
  return checks.filter(([, found]) => found !== null).map(([what]) => what);
}

function never(): never {
  throw new Error('there is no such copy');
}

async function withFactor(person: Person) {
  const { codeAt } = await makeSecondFactor(person.id);
  return codeAt;
}

/** Every change of a credential, a role or an access, done to one person by whoever does it. */
const CHANGES: Record<string, (person: Person, owner: Person) => Promise<unknown>> = {
  'a password that was reset by a link': async (person) => {
    // The link that resets is the newest; the one of the thief is ended by asking for it, and so is everything by using it.
    const token = await link(person, 'password_reset');
    expect(await resetPassword({ token, password: PASSWORD, address })).toBe(person.email);
  },
  'a password that its owner has changed': async (person) =>
    changeOwnPassword({ staff: await person.prove(), address, password: PASSWORD }),
  'an address that was confirmed': async (person) => {
    const token = await link(person, 'email_change');
    expect(await confirmEmailChange({ token, address })).toBe('changed');
  },
  'another role': async (person, owner) =>
    changeRole({
      staffId: person.id,
      role: 'manager',
      actor: { staffId: owner.id, address },
      proven: await owner.prove(),
    }),
  'an access that was taken away': async (person, owner) =>
    setDisabled({
      staffId: person.id,
      isDisabled: true,
      actor: { staffId: owner.id, address },
      proven: await owner.prove(),
    }),
  'a second factor that was set up': async (person) => {
    const begun = { staffId: person.id, sessionId: person.staff.sessionId };
    const secret = await inTransaction((tx) => beginSecondFactor(tx, begun));
    const code = totpCode(secret ?? new Uint8Array(), totpStep(new Date()));
    expect((await setUpSecondFactor({ staff: await person.prove(), address, code })).ok).toBe(true);
  },
  'a second factor that was removed': async (person) => {
    const codeAt = await withFactor(person);
    expect((await removeOwnSecondFactor({ staff: await person.prove(codeAt(0)), address })).ok).toBe(true);
  },
  'recovery codes that were renewed': async (person) => {
    const codeAt = await withFactor(person);
    expect((await renewOwnRecoveryCodes({ staff: await person.prove(codeAt(0)), address })).ok).toBe(true);
  },
  'a second factor that another owner took away': async (person, owner) => {
    await withFactor(person);
    const actor = { staffId: owner.id, address };
    const reset = await resetSecondFactor({ staffId: person.id, actor, proven: await owner.prove() });
    expect(reset.ok).toBe(true);
  },
};

describe('a changed credential revokes what was begun with the old one (rule 43)', () => {
  it.each(Object.entries(CHANGES))('%s', async (_, change) => {
    const [person, owner] = [
      await makeSignedInStaff({ role: 'owner' }),
      await makeSignedInStaff({ role: 'owner' }),
    ];
    const begun = await beginEverything(person);
    expect(await stillOpen(begun)).toHaveLength(5);
    await change(person, owner);
    expect(await stillOpen(begun)).toEqual([]);
  });

  it('keeps the browser that changed its own password signed in, with a new session', async () => {
    const person = await makeSignedInStaff();
    const changed = await changeOwnPassword({ staff: await person.prove(), address, password: PASSWORD });
    if (!changed.ok) throw new Error(changed.error);
    expect(await getStaffBySession(newSessionClaims(changed.value), address)).toMatchObject({
      id: person.id,
    });
    expect(await getStaffBySession(person.claims, address)).toBeNull();
  });

  it('revokes a sign-in that waits for its second factor, also with the right code', async () => {
    const person = await makeSignedInStaff();
    const { codeAt } = await makeSecondFactor(person.id);
    const token = await link(person, 'password_reset');
    await resetPassword({ token, password: PASSWORD, address });
    const asked = { staffId: person.id, headers, code: codeAt(0) };
    expect(await passSecondFactor({ ...asked, sessionVersion: 1 })).toEqual({
      ok: false,
      error: { code: 'ended' },
    });
    // It was not even used up.
    expect((await passSecondFactor({ ...asked, sessionVersion: 2 })).ok).toBe(true);
  });

  it('revokes an unfinished second factor of somebody else', async () => {
    const person = await makeSignedInStaff();
    const begun = { staffId: person.id, sessionId: person.staff.sessionId };
    const secret = await inTransaction((tx) => beginSecondFactor(tx, begun));
    await resetPassword({ token: await link(person, 'password_reset'), password: PASSWORD, address });
    expect(await sql('select 1 from staff_second_factor where staff_id = $1', [person.id])).toEqual([]);
    const again = await inTransaction((tx) => beginSecondFactor(tx, begun));
    expect(Buffer.from(again ?? [])).not.toEqual(Buffer.from(secret ?? []));
  });

  it('revokes links and sessions when all sessions are ended', async () => {
    const person = await makeSignedInStaff({ role: 'owner' });
    const begun = await beginEverything(person);
    await endStaffSessions({
      staffId: person.id,
      sessionId: 'all',
      actor: { staffId: person.id, address },
    });
    // Nobody's credentials have changed: who was invited may still come.
    expect(await stillOpen(begun)).toEqual(['invitation']);
  });

  it('revokes invitations of a staff member who was disabled before this rule existed', async () => {
    const person = await makeSignedInStaff({ role: 'owner' });
    const begun = await beginEverything(person);
    await makeSignedInStaff({ role: 'owner' });
    await sql('update staff_user set disabled_at = now() where id = $1', [person.id]);
    expect(await getInvitation(begun.invitationToken)).toBeNull();
  });

  it('revokes an in-flight request: no change of address starts after the password was reset', async () => {
    const person = await makeSignedInStaff();
    const proven = await person.prove();
    await resetPassword({ token: await link(person, 'password_reset'), password: PASSWORD, address });
    expect(await requestEmailChange({ staff: proven, address, newEmail: 'late@staff.test' })).toEqual({
      ok: false,
      error: 'signed_out',
    });
    expect(await changeOwnPassword({ staff: proven, address, password: 'another one of theirs' })).toEqual({
      ok: false,
      error: 'signed_out',
    });
    expect(
      await sql('select 1 from staff_link where staff_id = $1 and used_at is null', [person.id]),
    ).toEqual([]);
  });

  it('has one winner when a reset and a confirmed address come at the same moment', async () => {
    const person = await makeSignedInStaff();
    const [emailToken, resetToken] = [
      await link(person, 'email_change'),
      await link(person, 'password_reset'),
    ];
    const [changed, reset] = await Promise.all([
      confirmEmailChange({ token: emailToken, address }),
      resetPassword({ token: resetToken, password: PASSWORD, address }),
    ]);
    expect([changed === 'changed', reset !== null].filter(Boolean)).toHaveLength(1);
  });

  it('gives an address to one of two people who confirm it at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const people = [await makeSignedInStaff(), await makeSignedInStaff()];
      const newEmail = `wanted-${newId()}@staff.test`;
      const tokens = await Promise.all(
        people.map(async ({ id: staffId }) => {
          const { linkId } = await inTransaction((tx) =>
            createStaffLink(tx, { staffId, purpose: 'email_change', newEmail }),
          );
          return tokenForLink(linkId);
        }),
      );
      const outcomes = await Promise.all(tokens.map((token) => confirmEmailChange({ token, address })));
      expect(outcomes.toSorted()).toEqual(['changed', 'taken']);
    }
  });

  it('consumes a link for an address that somebody else has by now', async () => {
    const [person, other] = [await makeSignedInStaff(), await makeSignedInStaff()];
    const { linkId } = await inTransaction((tx) =>
      createStaffLink(tx, { staffId: person.id, purpose: 'email_change', newEmail: other.email }),
    );
    const token = tokenForLink(linkId);
    expect(await confirmEmailChange({ token, address })).toBe('taken');
    expect(await confirmEmailChange({ token, address })).toBe('link_invalid');
  });
});
