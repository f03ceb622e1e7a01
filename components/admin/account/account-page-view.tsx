import { signOutEverywhere } from '@/components/admin/sign-in/actions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import type { StaffSession } from '@/lib/auth/queries';
import type { SignedInStaff } from '@/lib/auth/staff';
import { EmailForm, NameForm, PasswordForm } from './account-forms';
import styles from './account-page.module.css';
import { AccountPart } from './account-part';
import { signOutDevice } from './actions';
import { SessionTable } from './session-table';

const FEW_CODES = 3;

type AccountPageViewProps = {
  staff: SignedInStaff;
  sessions: readonly StaffSession[];
  recoveryCodesLeft: number;
};

/** Somebody's own account: what colleagues see, how it is protected, and where it is signed in. */
export function AccountPageView({ staff, sessions, recoveryCodesLeft }: AccountPageViewProps) {
  return (
    <>
      <AccountPart title="Second factor" about="A code from your phone, asked for after your password.">
        <SecondFactorPart hasSecondFactor={staff.hasSecondFactor} recoveryCodesLeft={recoveryCodesLeft} />
      </AccountPart>
      <AccountPart
        title="Devices"
        id="devices"
        about="Where you are signed in now. Signing one out works at its next request; one that is not used for some hours ends by itself, and each does twelve hours after signing in."
      >
        <SessionTable
          sessions={sessions}
          currentId={staff.sessionId}
          endForm={(session) => (
            <form action={signOutDevice}>
              <input type="hidden" name="sessionId" value={session.id} />
              <Button look="quiet" size="small">
                Sign out
              </Button>
            </form>
          )}
        />
        <form action={signOutEverywhere}>
          <Button look="secondary" size="small">
            Sign out on all devices
          </Button>
        </form>
      </AccountPart>
      <AccountPart
        title="Password"
        about="Setting a new one signs every other device out, and ends what was begun in your name: links in mails, invitations."
      >
        <PasswordForm hasSecondFactor={staff.hasSecondFactor} />
      </AccountPart>
      <AccountPart title="Name" about="As colleagues and the timeline of an order show it.">
        <NameForm name={staff.name} />
      </AccountPart>
      <AccountPart title="E-mail address">
        <EmailForm email={staff.email} hasSecondFactor={staff.hasSecondFactor} />
      </AccountPart>
    </>
  );
}

function SecondFactorPart(props: { hasSecondFactor: boolean; recoveryCodesLeft: number }) {
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
      {recoveryCodesLeft <= FEW_CODES ? (
        <Notice tone="caution" title={recoveryCodesLeft === 0 ? 'No recovery code is left' : 'Few are left'}>
          <p>Make new recovery codes, so that you get in when your phone is gone.</p>
        </Notice>
      ) : null}
      <div className={styles.row}>
        <Badge tone="positive">On</Badge>
        <span>{recoveryCodesLeft} recovery codes left</span>
        <a href="/admin/account/second-factor">New codes, or another phone</a>
      </div>
    </>
  );
}
