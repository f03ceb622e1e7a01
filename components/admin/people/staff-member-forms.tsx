'use client';

import { useActionState } from 'react';
import account from '@/components/admin/account/account.module.css';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { roleLabel } from '@/components/admin/layout/role-label';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { STAFF_ROLES } from '@/lib/auth/authorisation/permissions';
import type { StaffMember } from '@/lib/auth/staff/queries';
import { removeSecondFactor, saveAccess, saveRole } from './actions';
import { OwnerCredentialsFields } from './owner-credentials-fields';

type StaffMemberFormProps = {
  member: Pick<StaffMember, 'id' | 'role' | 'disabledAt'>;
  /** Whether the reader of the page has one, which is asked for with the password. */
  hasSecondFactor: boolean;
};

/** Gives somebody a role. */
export function RoleForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  const [state, submit, isSending] = useActionState(saveRole, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="staffId" value={member.id} />
      <SelectField id="role" name="role" label="Role" defaultValue={state.typed.role ?? member.role}>
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {roleLabel(role)}
          </option>
        ))}
      </SelectField>
      <OwnerCredentialsFields
        id="role"
        hasSecondFactor={hasSecondFactor}
        errors={state.errors}
        isRequired={member.role === 'owner'}
      />
      <Button variant="secondary" size="small" busy={isSending}>
        Save the role
      </Button>
    </form>
  );
}

/** Keeps somebody out, or lets them in again. */
export function AccessForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  const [state, submit, isSending] = useActionState(saveAccess, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="staffId" value={member.id} />
      <input type="hidden" name="access" value={member.disabledAt ? 'full' : 'none'} />
      {member.role === 'owner' ? (
        <OwnCredentialsFields id="access" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      ) : null}
      <Button variant="secondary" size="small" busy={isSending}>
        {member.disabledAt ? 'Let them sign in again' : 'Disable this person'}
      </Button>
    </form>
  );
}

/** Takes the second factor away from somebody who has lost it. */
export function RemoveSecondFactorForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  const [state, submit, isSending] = useActionState(removeSecondFactor, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="staffId" value={member.id} />
      <OwnCredentialsFields id="factor" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <Button variant="secondary" size="small" busy={isSending}>
        Take the second factor away
      </Button>
    </form>
  );
}
