import { roleLabel } from '@/components/admin/layout/role-label';
import { StaffTime } from '@/components/admin/orders/staff-time';
import table from '@/components/ui/table.module.css';
import type { StaffMember } from '@/lib/auth/staff/queries';
import styles from './people.module.css';
import { PersonBadges } from './person-badges';

/** Everybody of the staff. */
export function PeopleTable({ people }: { people: readonly StaffMember[] }) {
  return (
    <table className={`${table.table} ${table.stacks} ${styles.list}`}>
      <caption>{people.length === 1 ? 'One person' : `${people.length} people`}</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Last sign-in</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row" className={styles.person}>
              <span>
                <a href={`/admin/people/${person.id}`}>
                  <bdi>{person.name}</bdi>
                </a>
                <br />
                <bdi className={styles.soft}>{person.email}</bdi>
              </span>
            </th>
            <td data-label="Role">{roleLabel(person.role)}</td>
            <td data-label="State">
              <span>
                <PersonBadges person={person} />
              </span>
            </td>
            <td data-label="Last sign-in">
              {person.lastSignInAt ? <StaffTime at={person.lastSignInAt} /> : 'Never'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
