import { describe, expect, it } from 'vitest';
import { decryptSecret, encryptSecret } from '@/lib/auth/second-factor/encrypted-secret';
import {
  beginSecondFactor,
  confirmSecondFactor,
  consumeSecondFactorCode,
} from '@/lib/auth/second-factor/second-factor';
import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { resetSecondFactor } from '@/lib/workflows/staff/change-staff-member';
import { passSecondFactor, signInStaff } from '@/lib/workflows/staff/sign-in-staff';
import { makeSecondFactor } from '../../factories/second-factor';
import { makeSignedInStaff } from '../../factories/signed-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
const headers = new Headers({ 'x-nue-client-address': '203.0.113.7' });
const WRONG = { ok: false, error: { code: 'wrong_code' } };

const pass = (staffId: string, code: string) =>
  passSecondFactor({ staffId, sessionVersion: 1, code, headers });

describe('a second factor', () => {
  it('is asked for after the right password, and a session begins only with it', async () => {
    const staff = await makeStaff();
    const { codeAt } = await makeSecondFactor(staff.id);
    const credentials = { email: staff.email, password: staff.password };
    const signedIn = await signInStaff({ credentials, headers, device: null });
    expect(signedIn).toMatchObject({ ok: true, value: { step: 'second_factor', staffId: staff.id } });
    expect(await sql('select 1 from staff_session where staff_id = $1', [staff.id])).toEqual([]);
    expect(await pass(staff.id, '000000')).toEqual(WRONG);
    expect((await pass(staff.id, codeAt(0))).ok).toBe(true);
    expect(await sql('select 1 from staff_session where staff_id = $1', [staff.id])).toHaveLength(1);
  });

  it('is not in force before its first code was confirmed', async () => {
    const staff = await makeStaff();
    const begun = { staffId: staff.id, sessionId: newId() };
    await inTransaction((tx) => beginSecondFactor(tx, begun));
    expect(await inTransaction((tx) => confirmSecondFactor(tx, { ...begun, code: '000000' }))).toEqual({
      ok: false,
      error: 'wrong_code',
    });
    const credentials = { email: staff.email, password: staff.password };
    const signedIn = await signInStaff({ credentials, headers, device: null });
    expect(signedIn).toMatchObject({ ok: true, value: { step: 'signed_in' } });
  });

  it('takes each code once, also when two requests bring it at the same moment', async () => {
    const staff = await makeStaff();
    const { codeAt } = await makeSecondFactor(staff.id);
    const code = codeAt(0);
    const take = () => inTransaction((tx) => consumeSecondFactorCode(tx, { staffId: staff.id, code }));
    const taken = await Promise.all([take(), take(), take()]);
    expect(taken.filter(Boolean)).toEqual(['app']);
    expect(await take()).toBeNull();
  });

  it('shows the same secret to two windows, another to another session, and none once it is in force', async () => {
    const staff = await makeStaff();
    const sessionId = newId();
    const begin = (by = sessionId) =>
      inTransaction((tx) => beginSecondFactor(tx, { staffId: staff.id, sessionId: by }));
    const [one, other] = await Promise.all([begin(), begin()]);
    expect(Buffer.from(one ?? [])).toEqual(Buffer.from(other ?? []));
    expect(Buffer.from((await begin(newId())) ?? [])).not.toEqual(Buffer.from(one ?? []));
    const confirmed = await makeStaff();
    await makeSecondFactor(confirmed.id);
    expect(
      await inTransaction((tx) => beginSecondFactor(tx, { staffId: confirmed.id, sessionId })),
    ).toBeNull();
  });

  it('allows ten attempts in ten minutes', async () => {
    const staff = await makeStaff();
    const { codeAt } = await makeSecondFactor(staff.id);
    for (let guess = 0; guess < 10; guess += 1) expect(await pass(staff.id, '000000')).toEqual(WRONG);
    expect(await pass(staff.id, codeAt(0))).toMatchObject({ error: { code: 'too_many_tries' } });
  });
});

describe('a recovery code', () => {
  it('signs in once, however it is typed, and the person is notified by mail', async () => {
    const staff = await makeStaff();
    const { recoveryCodes } = await makeSecondFactor(staff.id);
    expect(new Set(recoveryCodes).size).toBe(10);
    const typed = ` ${(recoveryCodes[3] ?? '').toUpperCase().replace('-', ' ')} `;
    expect((await pass(staff.id, typed)).ok).toBe(true);
    expect(await pass(staff.id, typed)).toEqual(WRONG);
    const mails = await sql('select detail from email_delivery where to_address = $1', [staff.email]);
    expect(mails).toEqual([{ detail: { notice: 'recovery_code_used' } }]);
  });

  it('of another account is refused', async () => {
    const [one, other] = [await makeStaff(), await makeStaff()];
    const { recoveryCodes } = await makeSecondFactor(one.id);
    await makeSecondFactor(other.id);
    expect(await pass(other.id, recoveryCodes[0] ?? '')).toEqual(WRONG);
  });

  it('is kept as a hash', async () => {
    const staff = await makeStaff();
    const { recoveryCodes } = await makeSecondFactor(staff.id);
    const [row] = await sql<{ text: string }>(
      `select string_agg(c::text, ' ') as text from staff_recovery_code c where staff_id = $1`,
      [staff.id],
    );
    for (const code of recoveryCodes) expect(row?.text).not.toContain(code);
  });
});

describe('the encrypted secret', () => {
  it('decrypts for its owner alone, and not when a bit was changed', () => {
    const secret = Buffer.from('a secret of twenty b');
    const encrypted = encryptSecret({ secret, owner: 'one' });
    expect(encrypted.includes(secret)).toBe(false);
    expect(decryptSecret({ encrypted, owner: 'one' })).toEqual(secret);
    expect(decryptSecret({ encrypted, owner: 'other' })).toBeNull();
    const broken = Buffer.from(encrypted);
    broken.writeUInt8((broken.readUInt8(15) ^ 1) & 0xff, 15);
    expect(decryptSecret({ encrypted: broken, owner: 'one' })).toBeNull();
    expect(decryptSecret({ encrypted: Buffer.alloc(3), owner: 'one' })).toBeNull();
  });
});

describe('an owner', () => {
  it('removes the second factor of somebody who lost it, which ends their sessions and is audited', async () => {
    const [owner, staff] = [await makeSignedInStaff({ role: 'owner' }), await makeStaff()];
    const { codeAt } = await makeSecondFactor(staff.id);
    await pass(staff.id, codeAt(0));
    const actor = { staffId: owner.id, address: '203.0.113.8' };
    const asked = { staffId: staff.id, actor, proven: await owner.prove() };
    expect((await resetSecondFactor(asked)).ok).toBe(true);
    expect((await resetSecondFactor(asked)).ok).toBe(false);
    const [row] = await sql<{ open: number; version: number }>(
      `select session_version as version,
         (select count(*)::int from staff_session s where s.staff_id = u.id and ended_at is null) as open
       from staff_user u where id = $1`,
      [staff.id],
    );
    expect(row).toEqual({ open: 0, version: 2 });
    const audit = await sql(
      'select action, staff_id as by from audit_event where subject_id = $1 and action like $2',
      [staff.id, '%reset'],
    );
    expect(audit).toEqual([{ action: 'auth.second_factor_reset', by: owner.id }]);
  });
});
