'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { Button } from '@/components/ui/button';
import type { OpenInvitation } from '@/lib/auth/invitations/queries';
import { sendInvitationAgain, withdrawInvitation } from './actions';
import styles from './people.module.css';

type InvitationFormProps = {
  invitation: Pick<OpenInvitation, 'id' | 'role'>;
  /** Whether the reader of the page has one. */
  hasSecondFactor: boolean;
};

/** What can be done about an invitation; one that makes an owner is sent again by somebody who types their password. */
export function InvitationForm({ invitation, hasSecondFactor }: InvitationFormProps) {
  const [state, submit, isSending] = useActionState(sendInvitationAgain, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.actions} key={state.attempt}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="invitationId" value={invitation.id} />
      {invitation.role === 'owner' ? (
        <OwnCredentialsFields
          id={`again-${invitation.id}`}
          hasSecondFactor={hasSecondFactor}
          errors={state.errors}
        />
      ) : null}
      <Button variant="quiet" size="small" busy={isSending}>
        Send again
      </Button>
      <Button variant="quiet" size="small" formAction={withdrawInvitation} formNoValidate>
        Withdraw
      </Button>
    </form>
  );
}
