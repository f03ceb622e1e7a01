import { AccountPart } from '@/components/admin/account/account-part';
import { SessionTable } from '@/components/admin/account/session-table';
import { roleWords } from '@/components/admin/layout/role-words';
import { Button } from '@/components/ui/button';
import type { Person } from '@/lib/auth/people-queries';
import type { StaffSession } from '@/lib/auth/queries';
import { endSessionsOf } from './actions';
import styles from './people.module.css';
import { PersonBadges } from './person-badges';
import { AccessForm, RoleForm, TakeFactorForm } from './person-forms';

type PersonPageViewProps = {
  person: Person;
  sessions: readonly StaffSession[];
  mayManage: boolean;
  maySeeAudit: boolean;
  /** Whether the reader of the page has one, which is asked for with the password. */
  hasSecondFactor: boolean;
};

/** One person of the staff: how they stand, and what an owner can do about it. */
export function PersonPageView(props: PersonPageViewProps) {
  const { person, sessions, mayManage, maySeeAudit, hasSecondFactor } = props;
  return (
    <>
      <div className={styles.facts}>
        <bdi>{person.email}</bdi>
        <span>{roleWords(person.role)}</span>
        <span>
          <PersonBadges person={person} />
        </span>
        {maySeeAudit ? <a href={`/admin/audit?who=${person.id}`}>What they changed</a> : null}
      </div>
      {mayManage ? <ManageParts person={person} hasSecondFactor={hasSecondFactor} /> : null}
      <AccountPart title="Devices" about="Where this person is signed in now.">
        <SessionTable
          sessions={sessions}
          endForm={(session) =>
            mayManage ? (
              <form action={endSessionsOf}>
                <input type="hidden" name="staffId" value={person.id} />
                <input type="hidden" name="sessionId" value={session.id} />
                <Button look="quiet" size="small">
                  Sign out
                </Button>
              </form>
            ) : null
          }
        />
        {mayManage && sessions.length > 0 ? (
          <form action={endSessionsOf}>
            <input type="hidden" name="staffId" value={person.id} />
            <input type="hidden" name="sessionId" value="all" />
            <Button look="secondary" size="small">
              Sign out on all devices
            </Button>
          </form>
        ) : null}
      </AccountPart>
    </>
  );
}

function ManageParts({ person, hasSecondFactor }: { person: Person; hasSecondFactor: boolean }) {
  return (
    <>
      <AccountPart
        title="Role"
        about={
          <>
            Counts from the next click on. <a href="/admin/people/permissions">What each role may do</a>
          </>
        }
      >
        <RoleForm person={person} hasSecondFactor={hasSecondFactor} />
      </AccountPart>
      <AccountPart
        title="Access"
        about="Disabling signs a person out everywhere, at once, and withdraws the invitations that they sent. What they did stays."
      >
        <AccessForm person={person} hasSecondFactor={hasSecondFactor} />
      </AccountPart>
      {person.hasSecondFactor ? (
        <AccountPart
          title="Second factor"
          about="For somebody who has lost the phone and the recovery codes. Be sure that it is them who asks."
        >
          <TakeFactorForm person={person} hasSecondFactor={hasSecondFactor} />
        </AccountPart>
      ) : null}
    </>
  );
}
