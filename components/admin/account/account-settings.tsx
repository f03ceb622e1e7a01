import { signOutEverywhere } from '@/components/admin/sign-in/actions';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import type { StaffSession } from '@/lib/auth/sessions/queries';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import styles from './account.module.css';
import { EmailForm, NameForm, PasswordForm } from './account-forms';
import { AccountSection } from './account-section';
import { signOutDevice } from './actions';
import { SessionTable } from './session-table';

const LOW_CODE_COUNT = 3;

type AccountSettingsProps = {
  staff: SignedInStaff;
  sessions: readonly StaffSession[];
  recoveryCodesLeft: number;
};

/** Somebody's own account: what colleagues see, how it is protected, and where it is signed in. */
export function AccountSettings({ staff, sessions, recoveryCodesLeft }: AccountSettingsProps) {
  return (
    <>
      <AccountSection
        title="Second factor"
        description="A code from your phone, asked for after your password."
      >
        <SecondFactorSection hasSecondFactor={staff.hasSecondFactor} recoveryCodesLeft={recoveryCodesLeft} />
      </AccountSection>
      <AccountSection
        title="Devices"
        id="devices"
        description="Where you are signed in now. Signing one out works at its next request; one that is not used for some hours ends by itself, and each does twelve hours after signing in."
      >
        <SessionTable
          sessions={sessions}
          currentId={staff.sessionId}
          renderSignOutForm={(session) => (
            <form action={signOutDevice}>
              <input type="hidden" name="sessionId" value={session.id} />
              <Button variant="quiet" size="small">
                Sign out
              </Button>
            </form>
          )}
        />
        <form action={signOutEverywhere}>
          <Button variant="secondary" size="small">
            Sign out on all devices
          </Button>
        </form>
      </AccountSection>
      <AccountSection
        title="Password"
        description="Setting a new one signs every other device out, and ends what was begun in your name: links in mails, invitations."
      >
        <PasswordForm hasSecondFactor={staff.hasSecondFactor} />
      </AccountSection>
      <AccountSection title="Name" description="As colleagues and the timeline of an order show it.">
        <NameForm name={staff.name} />
      </AccountSection>
      <AccountSection title="Email address">
        <EmailForm email={staff.email} hasSecondFactor={staff.hasSecondFactor} />
      </AccountSection>
    </>
  );
}

function SecondFactorSection(props: { hasSecondFactor: boolean; recoveryCodesLeft: number }) {
  const { hasSecondFactor, recoveryCodesLeft } = props;
  if (!hasSecondFactor) {
    return (
      <div className={styles.row}>
        <Badge tone="caution">Not set up</Badge>
        <ButtonLink href="/admin/account/second-factor" size="small">
          Set it up
        </ButtonLink>
      </div>
    );
  }
  return (
    <>
      {recoveryCodesLeft <= LOW_CODE_COUNT ? (
        <Alert tone="caution" title={recoveryCodesLeft === 0 ? 'No recovery code is left' : 'Few are left'}>
          <p>Make new recovery codes, so that you get in when your phone is gone.</p>
        </Alert>
      ) : null}
      <div className={styles.row}>
        <Badge tone="positive">On</Badge>
        <span>{recoveryCodesLeft} recovery codes left</span>
        <a href="/admin/account/second-factor">New codes, or another phone</a>
      </div>
    </>
  );
}
