'use client';

import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { StaffForm } from '@/components/admin/forms/staff-form';
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
  return (
    <StaffForm
      action={sendInvitationAgain}
      className={styles.actions}
      hidden={{ invitationId: invitation.id }}
      submit={({ isSending }) => (
        <>
          <Button variant="quiet" size="small" busy={isSending}>
            Send again
          </Button>
          <Button variant="quiet" size="small" formAction={withdrawInvitation} formNoValidate>
            Withdraw
          </Button>
        </>
      )}
    >
      {(fields) =>
        invitation.role === 'owner' ? (
          <OwnCredentialsFields fields={fields} hasSecondFactor={hasSecondFactor} />
        ) : null
      }
    </StaffForm>
  );
}
