import 'server-only';
import { recordAudit } from '@/lib/audit/record-audit';
import type { AccountNotice } from '@/lib/auth/account-notice';
import { endOtherSessions } from '@/lib/auth/end-sessions';
import { oweLink, oweNotice } from '@/lib/auth/owe-staff-mail';
import { hashPassword } from '@/lib/auth/password';
import { confirmSecondFactor, removeSecondFactor, renewRecoveryCodes } from '@/lib/auth/second-factor';
import type { SignedInStaff } from '@/lib/auth/staff';
import { createStaffLink, findStaffLink, takeStaffLink } from '@/lib/auth/staff-link';
import { setPasswordHash } from '@/lib/auth/staff-password';
import { newId } from '@/lib/core/ids';
import type { Result } from '@/lib/core/result';
import type { Tx } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';

/** Somebody who changes their own account, and from where. */
export type Self = { staff: SignedInStaff; address: string };

/** Sets one's own password; every other device is signed out. The old one was checked before. */
export async function changeOwnPassword(input: Self & { password: string }): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await inTransaction(async (tx) => {
    await setPasswordHash(tx, { staffId: input.staff.id, passwordHash });
    await endOtherSessions(tx, { staffId: input.staff.id, keptSessionId: input.staff.sessionId });
    await tell(tx, { ...input, action: 'auth.password_changed', notice: 'password_changed' });
  });
}

/** Sets one's own name, as colleagues and the timeline show it. */
export async function changeOwnName(input: Self & { name: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.staffUser.update({ where: { id: input.staff.id }, data: { name: input.name } });
    await tell(tx, { ...input, action: 'auth.name_changed' });
  });
}

/** Sends a link to the address that somebody wants to sign in with, which changes nothing until it is opened. */
export async function askForEmail(input: Self & { newEmail: string }): Promise<void> {
  const { staff, newEmail } = input;
  await inTransaction(async (tx) => {
    const purpose = 'email_change';
    const { linkId } = await createStaffLink(tx, { staffId: staff.id, purpose, newEmail });
    await oweLink(tx, { toAddress: newEmail, detail: { linkId, purpose } });
  });
}

/** Changes the address of whoever the link belongs to. The old address is told. */
export async function confirmEmail(input: {
  token: string;
  address: string;
}): Promise<'changed' | 'link_invalid' | 'taken'> {
  const { token, address } = input;
  return inTransaction(async (tx) => {
    const link = await findStaffLink(tx, { token, purpose: 'email_change' });
    if (!link?.newEmail || !(await takeStaffLink(tx, link.id))) return 'link_invalid';
    const { staff, newEmail } = link;
    const taken = await tx.staffUser.findUnique({ where: { email: newEmail }, select: { id: true } });
    if (taken) return 'taken';
    await tx.staffUser.update({ where: { id: staff.id }, data: { email: newEmail } });
    await oweNotice(tx, { toAddress: staff.email, notice: 'email_changed', changeId: newId() });
    await recordAudit(tx, {
      actor: { staffId: staff.id, address },
      action: 'auth.email_changed',
      subject: { type: 'staff', id: staff.id },
    });
    return 'changed';
  });
}

/** Puts one's second factor into force. @returns the recovery codes, which are shown once. */
export async function setUpSecondFactor(
  input: Self & { code: string },
): Promise<Result<string[], 'wrong_code' | 'not_begun'>> {
  const { staff, code } = input;
  return inTransaction(async (tx) => {
    const confirmed = await confirmSecondFactor(tx, { staffId: staff.id, code });
    if (!confirmed.ok) return confirmed;
    // Devices that signed in without it prove themselves anew.
    await endOtherSessions(tx, { staffId: staff.id, keptSessionId: staff.sessionId });
    await tell(tx, { ...input, action: 'auth.second_factor_set_up', notice: 'second_factor_set_up' });
    return confirmed;
  });
}

/** Takes one's own second factor away. The password was checked before. */
export async function removeOwnSecondFactor(input: Self): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await removeSecondFactor(tx, input.staff.id))) return;
    await tell(tx, { ...input, action: 'auth.second_factor_removed', notice: 'second_factor_removed' });
  });
}

/** Makes ten new recovery codes; the old ones are worth nothing. */
export async function renewOwnRecoveryCodes(input: Self): Promise<string[]> {
  return inTransaction(async (tx) => {
    const codes = await renewRecoveryCodes(tx, input.staff.id);
    await tell(tx, { ...input, action: 'auth.recovery_codes_renewed' });
    return codes;
  });
}

async function tell(tx: Tx, input: Self & { action: string; notice?: AccountNotice }): Promise<void> {
  const { staff, address, action, notice } = input;
  if (notice) await oweNotice(tx, { toAddress: staff.email, notice, changeId: newId() });
  await recordAudit(tx, {
    actor: { staffId: staff.id, address },
    action,
    subject: { type: 'staff', id: staff.id },
  });
}
