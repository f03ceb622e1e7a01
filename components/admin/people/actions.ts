'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { credentialErrors } from '@/components/admin/account/credential-errors';
import { readOwnCredentials } from '@/components/admin/account/read-own-credentials';
import { completeForm } from '@/components/admin/forms/complete-form';
import type { FormState } from '@/components/admin/forms/form-state';
import { refuseAction } from '@/components/admin/forms/refuse-form';
import type { ReauthenticatedStaff } from '@/lib/auth/authorisation/reauthenticated-staff';
import { requireActor } from '@/lib/auth/authorisation/require-actor';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import type { SignedInStaff, StaffActor } from '@/lib/auth/staff/staff';
import { staffEmailField, staffRoleField } from '@/lib/auth/staff/staff-schema';
import type { StaffAccessRefusal } from '@/lib/auth/staff/update-staff-access';
import { isUuid } from '@/lib/core/ids';
import { type Result, succeed } from '@/lib/core/result';
import { clientAddress } from '@/lib/http/client-address';
import {
  changeRole,
  endStaffSessions,
  resetSecondFactor,
  setDisabled,
} from '@/lib/workflows/staff/change-staff-member';
import { type CredentialError, checkOwnCredentials } from '@/lib/workflows/staff/check-own-credentials';
import { inviteStaff, resendInvitation, revokeInvitation } from '@/lib/workflows/staff/invite-staff';
import { type PeopleOutcome, peoplePath, staffMemberPath } from './people-outcome';

const PATH = '/admin/people';

/** Invites somebody by mail; an owner only by somebody who types their password. */
export async function invite(previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('people.manage', PATH);
  const email = staffEmailField.safeParse(String(form.get('email') ?? ''));
  const role = staffRoleField.safeParse(String(form.get('role') ?? ''));
  if (!email.success || !role.success) {
    const errors = {
      ...(email.success ? {} : { email: email.error.issues[0]?.message ?? '' }),
      ...(role.success ? {} : { role: role.error.issues[0]?.message ?? '' }),
    };
    return refuseAction(previous, form, { errors });
  }
  const proven = await readProof(staff, form);
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const { address } = await actorOf(staff);
  const asked = { email: email.data, role: role.data };
  const invited = await inviteStaff({ ...asked, staff, address, proven: proven.value });
  if (invited.ok)
    return completeForm(previous, { title: 'Done', text: `An invitation is on its way to ${email.data}.` });
  switch (invited.error) {
    case 'password_needed':
      return refuseAction(previous, form, { errors: credentialErrors(invited.error) });
    case 'already_staff':
      return refuseAction(previous, form, {
        errors: { email: 'This address belongs to somebody of the staff already.' },
      });
    case 'already_invited':
      return refuseAction(previous, form, {
        errors: {
          email: 'This address has an open invitation already. Send that one again, or withdraw it first.',
        },
      });
  }
}

/** Sends an invitation again, with another link. */
export async function sendInvitationAgain(previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('people.manage', PATH);
  const invitationId = readId(form, 'invitationId');
  if (invitationId === null) redirect(peoplePath('gone'));
  const proven = await readProof(staff, form);
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const { address } = await actorOf(staff);
  const sent = await resendInvitation({ invitationId, staff, address, proven: proven.value });
  if (!sent.ok && sent.error === 'password_needed') {
    return refuseAction(previous, form, { errors: credentialErrors(sent.error) });
  }
  redirect(peoplePath(sent.ok ? 'sent-again' : 'gone'));
}

/** Withdraws an invitation. */
export async function withdrawInvitation(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const invitationId = readId(form, 'invitationId');
  const isWithdrawn = invitationId !== null && (await revokeInvitation({ invitationId, actor }));
  redirect(peoplePath(isWithdrawn ? 'withdrawn' : 'gone'));
}

/** Gives somebody another role. */
export async function saveRole(previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('people.manage', PATH);
  const staffId = readId(form, 'staffId');
  const role = staffRoleField.safeParse(form.get('role'));
  if (staffId === null || !role.success) redirect(peoplePath('gone'));
  const proven = await readProof(staff, form);
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const actor = await actorOf(staff);
  const changed = await changeRole({ staffId, role: role.data, actor, proven: proven.value });
  if (changed.ok) redirectToStaffMember(staffId, 'role-changed');
  if (changed.error !== 'password_needed') redirectToStaffMember(staffId, changed.error);
  return refuseAction(previous, form, { errors: credentialErrors(changed.error) });
}

/** Keeps somebody out, or lets them in again. */
export async function saveAccess(previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('people.manage', PATH);
  const staffId = readId(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  const isDisabled = form.get('access') === 'none';
  const proven = await readProof(staff, form);
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const actor = await actorOf(staff);
  const changed = await setDisabled({ staffId, isDisabled, actor, proven: proven.value });
  if (changed.ok) redirectToStaffMember(staffId, isDisabled ? 'disabled' : 'enabled');
  if (changed.error !== 'password_needed') redirectToStaffMember(staffId, changed.error);
  return refuseAction(previous, form, { errors: credentialErrors(changed.error) });
}

/** Takes the second factor away from somebody who has lost it. */
export async function removeSecondFactor(previous: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff('people.manage', PATH);
  const staffId = readId(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  const proven = await checkOwnCredentials({ staff, ...readOwnCredentials(form) });
  if (!proven.ok) return refuseAction(previous, form, { errors: credentialErrors(proven.error) });
  const removed = await resetSecondFactor({ staffId, actor: await actorOf(staff), proven: proven.value });
  if (!removed.ok && removed.error === 'password_needed') {
    return refuseAction(previous, form, { errors: credentialErrors(removed.error) });
  }
  redirectToStaffMember(staffId, removed.ok ? 'factor-removed' : 'unchanged');
}

/** Signs somebody out of one browser, or of all. */
export async function endSessions(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const staffId = readId(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  const sessionId = form.get('sessionId') === 'all' ? 'all' : readId(form, 'sessionId');
  const isEnded = sessionId !== null && (await endStaffSessions({ staffId, sessionId, actor }));
  redirectToStaffMember(staffId, isEnded ? 'signed-out' : 'unchanged');
}

/** Who asks, once they have typed their password; null when they typed none, which much of this page does not need. */
async function readProof(
  staff: SignedInStaff,
  form: FormData,
): Promise<Result<ReauthenticatedStaff | null, CredentialError>> {
  const typed = readOwnCredentials(form);
  return typed.password === '' ? succeed(null) : checkOwnCredentials({ staff, ...typed });
}

async function actorOf(staff: SignedInStaff): Promise<StaffActor> {
  return { staffId: staff.id, address: clientAddress(await headers()) };
}

function readId(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && isUuid(value) ? value : null;
}

function redirectToStaffMember(
  staffId: string,
  outcome: PeopleOutcome | Exclude<StaffAccessRefusal, 'password_needed'>,
): never {
  if (outcome === 'unknown') redirect(peoplePath('gone'));
  redirect(staffMemberPath(staffId, outcome === 'last_owner' ? 'last-owner' : outcome));
}
