import account from '@/components/admin/account/account-page.module.css';
import { AccountPart } from '@/components/admin/account/account-part';
import { SessionTable } from '@/components/admin/account/session-table';
import { roleWords } from '@/components/admin/layout/role-words';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import type { Person } from '@/lib/auth/people-queries';
import { STAFF_ROLES } from '@/lib/auth/permissions';
import type { StaffSession } from '@/lib/auth/queries';
import { endSessionsOf, saveAccess, saveRole, takeSecondFactorAway } from './actions';
import styles from './people.module.css';
import { PersonBadges } from './person-badges';

type PersonPageViewProps = {
  person: Person;
  sessions: readonly StaffSession[];
  mayManage: boolean;
  maySeeAudit: boolean;
};

/** One person of the staff: how they stand, and what an owner can do about it. */
export function PersonPageView({ person, sessions, mayManage, maySeeAudit }: PersonPageViewProps) {
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
      {mayManage ? <ManageParts person={person} /> : null}
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

function ManageParts({ person }: { person: Person }) {
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
        <form action={saveRole} className={account.form}>
          <input type="hidden" name="staffId" value={person.id} />
          <SelectField id="role" name="role" label="Role" defaultValue={person.role}>
            {STAFF_ROLES.map((role) => (
              <option key={role} value={role}>
                {roleWords(role)}
              </option>
            ))}
          </SelectField>
          <Button look="secondary" size="small">
            Save the role
          </Button>
        </form>
      </AccountPart>
      <AccountPart
        title="Access"
        about="Disabling signs a person out everywhere, at once. What they did stays."
      >
        <form action={saveAccess}>
          <input type="hidden" name="staffId" value={person.id} />
          <input type="hidden" name="access" value={person.disabledAt ? 'full' : 'none'} />
          <Button look="secondary" size="small">
            {person.disabledAt ? 'Let them sign in again' : 'Disable this person'}
          </Button>
        </form>
      </AccountPart>
      {person.hasSecondFactor ? (
        <AccountPart
          title="Second factor"
          about="For somebody who has lost the phone and the recovery codes. Be sure that it is them who asks."
        >
          <form action={takeSecondFactorAway}>
            <input type="hidden" name="staffId" value={person.id} />
            <Button look="secondary" size="small">
              Take the second factor away
            </Button>
          </form>
        </AccountPart>
      ) : null}
    </>
  );
}
