import { AccountSection } from '@/components/admin/account/account-section';
import { SessionTable } from '@/components/admin/account/session-table';
import { roleLabel } from '@/components/admin/layout/role-label';
import { Button } from '@/components/ui/button';
import type { StaffSession } from '@/lib/auth/sessions/queries';
import type { StaffMember } from '@/lib/auth/staff/queries';
import { endSessions } from './actions';
import styles from './people.module.css';
import { StaffMemberBadges } from './staff-member-badges';
import { AccessForm, RemoveSecondFactorForm, RoleForm } from './staff-member-forms';

type StaffMemberDetailProps = {
  member: StaffMember;
  sessions: readonly StaffSession[];
  mayManage: boolean;
  maySeeAudit: boolean;
  /** Whether the reader of the page has one, which is asked for with the password. */
  hasSecondFactor: boolean;
};

/** One member of staff: their status, and what an owner can change. */
export function StaffMemberDetail(props: StaffMemberDetailProps) {
  const { member, sessions, mayManage, maySeeAudit, hasSecondFactor } = props;
  return (
    <>
      <div className={styles.facts}>
        <bdi>{member.email}</bdi>
        <span>{roleLabel(member.role)}</span>
        <span>
          <StaffMemberBadges member={member} />
        </span>
        {maySeeAudit ? <a href={`/admin/audit?who=${member.id}`}>What they changed</a> : null}
      </div>
      {mayManage ? <ManageSections member={member} hasSecondFactor={hasSecondFactor} /> : null}
      <AccountSection title="Devices" description="Where this person is signed in now.">
        <SessionTable
          sessions={sessions}
          renderSignOutForm={(session) =>
            mayManage ? (
              <form action={endSessions}>
                <input type="hidden" name="staffId" value={member.id} />
                <input type="hidden" name="sessionId" value={session.id} />
                <Button variant="quiet" size="small">
                  Sign out
                </Button>
              </form>
            ) : null
          }
        />
        {mayManage && sessions.length > 0 ? (
          <form action={endSessions}>
            <input type="hidden" name="staffId" value={member.id} />
            <input type="hidden" name="sessionId" value="all" />
            <Button variant="secondary" size="small">
              Sign out on all devices
            </Button>
          </form>
        ) : null}
      </AccountSection>
    </>
  );
}

function ManageSections({ member, hasSecondFactor }: { member: StaffMember; hasSecondFactor: boolean }) {
  return (
    <>
      <AccountSection
        title="Role"
        description={
          <>
            Counts from the next click on. <a href="/admin/people/permissions">What each role may do</a>
          </>
        }
      >
        <RoleForm member={member} hasSecondFactor={hasSecondFactor} />
      </AccountSection>
      <AccountSection
        title="Access"
        description="Disabling signs a person out everywhere, at once, and withdraws the invitations that they sent. What they did stays."
      >
        <AccessForm member={member} hasSecondFactor={hasSecondFactor} />
      </AccountSection>
      {member.hasSecondFactor ? (
        <AccountSection
          title="Second factor"
          description="For somebody who has lost the phone and the recovery codes. Be sure that it is them who asks."
        >
          <RemoveSecondFactorForm member={member} hasSecondFactor={hasSecondFactor} />
        </AccountSection>
      ) : null}
    </>
  );
}
