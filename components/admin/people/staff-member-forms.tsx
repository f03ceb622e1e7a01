'use client';

import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import type { StaffMember } from '@/lib/auth/staff/queries';
import { removeSecondFactor, saveAccess, saveRole } from './actions';
import { OwnerCredentialsFields } from './owner-credentials-fields';
import { RoleField } from './role-field';

type StaffMemberFormProps = {
  member: Pick<StaffMember, 'id' | 'role' | 'disabledAt'>;
  /** Whether the reader of the page has one, which is asked for with the password. */
  hasSecondFactor: boolean;
};

const LAYOUT = { className: form.narrow, variant: 'secondary', size: 'small' } as const;

/** Gives somebody a role. */
export function RoleForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  return (
    <StaffForm {...LAYOUT} action={saveRole} hidden={{ staffId: member.id }} submit="Save the role">
      {(fields) => (
        <>
          <RoleField {...fields.text('role', member.role)} />
          <OwnerCredentialsFields
            fields={fields}
            hasSecondFactor={hasSecondFactor}
            isRequired={member.role === 'owner'}
          />
        </>
      )}
    </StaffForm>
  );
}

/** Keeps somebody out, or lets them in again. */
export function AccessForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  return (
    <StaffForm
      {...LAYOUT}
      action={saveAccess}
      hidden={{ staffId: member.id, access: member.disabledAt ? 'full' : 'none' }}
      submit={member.disabledAt ? 'Let them sign in again' : 'Disable this person'}
    >
      {(fields) =>
        member.role === 'owner' ? (
          <OwnCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />
        ) : null
      }
    </StaffForm>
  );
}

/** Takes the second factor away from somebody who has lost it. */
export function RemoveSecondFactorForm({ member, hasSecondFactor }: StaffMemberFormProps) {
  return (
    <StaffForm
      {...LAYOUT}
      action={removeSecondFactor}
      hidden={{ staffId: member.id }}
      submit="Take the second factor away"
    >
      {(fields) => <OwnCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />}
    </StaffForm>
  );
}
