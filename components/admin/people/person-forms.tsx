'use client';

import { useActionState } from 'react';
import { AccountFormNotice } from '@/components/admin/account/account-form-notice';
import { UNTOUCHED } from '@/components/admin/account/account-form-state';
import account from '@/components/admin/account/account-page.module.css';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { roleWords } from '@/components/admin/layout/role-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { Person } from '@/lib/auth/people-queries';
import { STAFF_ROLES } from '@/lib/auth/permissions';
import { saveAccess, saveRole, takeSecondFactorAway } from './actions';
import { OwnerProof } from './owner-proof';

type PersonFormProps = {
  person: Pick<Person, 'id' | 'role' | 'disabledAt'>;
  /** Whether the reader of the page has one, which is asked for with the password. */
  hasSecondFactor: boolean;
};

/** Gives somebody a role. */
export function RoleForm({ person, hasSecondFactor }: PersonFormProps) {
  const [state, submit, isSending] = useActionState(saveRole, UNTOUCHED);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormNotice state={state} />
      <input type="hidden" name="staffId" value={person.id} />
      <SelectField id="role" name="role" label="Role" defaultValue={state.typed.role ?? person.role}>
        {STAFF_ROLES.map((role) => (
          <option key={role} value={role}>
            {roleWords(role)}
          </option>
        ))}
      </SelectField>
      <OwnerProof
        id="role"
        hasSecondFactor={hasSecondFactor}
        errors={state.errors}
        isNeeded={person.role === 'owner'}
      />
      <Button look="secondary" size="small" busy={isSending}>
        Save the role
      </Button>
    </form>
  );
}

/** Keeps somebody out, or lets them in again. */
export function AccessForm({ person, hasSecondFactor }: PersonFormProps) {
  const [state, submit, isSending] = useActionState(saveAccess, UNTOUCHED);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormNotice state={state} />
      <input type="hidden" name="staffId" value={person.id} />
      <input type="hidden" name="access" value={person.disabledAt ? 'full' : 'none'} />
      {person.role === 'owner' ? (
        <OwnCredentialsFields id="access" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      ) : null}
      <Button look="secondary" size="small" busy={isSending}>
        {person.disabledAt ? 'Let them sign in again' : 'Disable this person'}
      </Button>
    </form>
  );
}

/** Takes the second factor away from somebody who has lost it. */
export function TakeFactorForm({ person, hasSecondFactor }: PersonFormProps) {
  const [state, submit, isSending] = useActionState(takeSecondFactorAway, UNTOUCHED);
  return (
    <form action={submit} className={account.form} key={state.attempt}>
      <AccountFormNotice state={state} />
      <input type="hidden" name="staffId" value={person.id} />
      <OwnCredentialsFields id="factor" hasSecondFactor={hasSecondFactor} errors={state.errors} />
      <Button look="secondary" size="small" busy={isSending}>
        Take the second factor away
      </Button>
    </form>
  );
}
