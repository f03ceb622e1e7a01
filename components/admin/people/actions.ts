'use server';

import { redirect } from 'next/navigation';
import { type AccountFormState, done, refused } from '@/components/admin/account/account-form-state';
import { emailField, roleField } from '@/lib/auth/account-schema';
import { requireActor } from '@/lib/auth/require-actor';
import { isUuid } from '@/lib/core/ids';
import {
  changeRole,
  endStaffSessions,
  resetSecondFactor,
  setDisabled,
} from '@/lib/workflows/change-staff-member';
import { inviteAgain, inviteStaff, takeInvitationBack } from '@/lib/workflows/invite-staff';
import { type PeopleOutcome, peoplePath, personPath } from './people-outcome';

const PATH = '/admin/people';

/** Invites somebody by mail. */
export async function invite(previous: AccountFormState, form: FormData): Promise<AccountFormState> {
  const actor = await requireActor('people.manage', PATH);
  const typed = { email: String(form.get('email') ?? ''), role: String(form.get('role') ?? '') };
  const email = emailField.safeParse(typed.email);
  const role = roleField.safeParse(typed.role);
  if (!email.success || !role.success) {
    const errors = {
      ...(email.success ? {} : { email: email.error.issues[0]?.message ?? '' }),
      ...(role.success ? {} : { role: role.error.issues[0]?.message ?? '' }),
    };
    return refused(previous, { typed, errors });
  }
  const invited = await inviteStaff({ email: email.data, role: role.data, actor });
  if (invited.ok) return done(previous, `An invitation is on its way to ${email.data}.`);
  const message =
    invited.error === 'already_staff'
      ? 'This address belongs to somebody of the staff already.'
      : 'This address has an open invitation already. Send that one again, or withdraw it first.';
  return refused(previous, { typed, errors: { email: message } });
}

/** Sends an invitation again, with another link. */
export async function sendInvitationAgain(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const invitationId = idIn(form, 'invitationId');
  const isSent = invitationId !== null && (await inviteAgain({ invitationId, actor }));
  redirect(peoplePath(isSent ? 'sent-again' : 'gone'));
}

/** Withdraws an invitation. */
export async function withdrawInvitation(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const invitationId = idIn(form, 'invitationId');
  const isWithdrawn = invitationId !== null && (await takeInvitationBack({ invitationId, actor }));
  redirect(peoplePath(isWithdrawn ? 'withdrawn' : 'gone'));
}

/** Gives somebody another role. */
export async function saveRole(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const staffId = idIn(form, 'staffId');
  const role = roleField.safeParse(form.get('role'));
  if (staffId === null || !role.success) redirect(peoplePath('gone'));
  const changed = await changeRole({ staffId, role: role.data, actor });
  leadOn(staffId, changed.ok ? 'role-changed' : changed.error);
}

/** Keeps somebody out, or lets them in again. */
export async function saveAccess(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const staffId = idIn(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  const isDisabled = form.get('access') === 'none';
  const changed = await setDisabled({ staffId, isDisabled, actor });
  leadOn(staffId, changed.ok ? (isDisabled ? 'disabled' : 'enabled') : changed.error);
}

/** Takes the second factor away from somebody who has lost it. */
export async function takeSecondFactorAway(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const staffId = idIn(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  leadOn(staffId, (await resetSecondFactor({ staffId, actor })) ? 'factor-removed' : 'unchanged');
}

/** Signs somebody out of one browser, or of all. */
export async function endSessionsOf(form: FormData): Promise<void> {
  const actor = await requireActor('people.manage', PATH);
  const staffId = idIn(form, 'staffId');
  if (staffId === null) redirect(peoplePath('gone'));
  const sessionId = form.get('sessionId') === 'all' ? 'all' : idIn(form, 'sessionId');
  const isEnded = sessionId !== null && (await endStaffSessions({ staffId, sessionId, actor }));
  leadOn(staffId, isEnded ? 'signed-out' : 'unchanged');
}

function idIn(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && isUuid(value) ? value : null;
}

function leadOn(staffId: string, outcome: PeopleOutcome | 'unknown' | 'last_owner'): never {
  if (outcome === 'unknown') redirect(peoplePath('gone'));
  redirect(personPath(staffId, outcome === 'last_owner' ? 'last-owner' : outcome));
}
