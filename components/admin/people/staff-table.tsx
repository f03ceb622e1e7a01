import { roleLabel } from '@/components/admin/layout/role-label';
import { StaffTime } from '@/components/admin/layout/staff-time';
import table from '@/components/ui/table.module.css';
import type { StaffMember } from '@/lib/auth/staff/queries';
import styles from './people.module.css';
import { StaffMemberBadges } from './staff-member-badges';

/** Everybody of the staff. */
export function StaffTable({ staff }: { staff: readonly StaffMember[] }) {
  return (
    <table className={`${table.table} ${table.stacks} ${styles.list}`}>
      <caption>{staff.length === 1 ? 'One person' : `${staff.length} people`}</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Role</th>
          <th scope="col">State</th>
          <th scope="col">Last sign-in</th>
        </tr>
      </thead>
      <tbody>
        {staff.map((member) => (
          <tr key={member.id}>
            <th scope="row" className={styles.person}>
              <span>
                <a href={`/admin/people/${member.id}`}>
                  <bdi>{member.name}</bdi>
                </a>
                <br />
                <bdi className={styles.soft}>{member.email}</bdi>
              </span>
            </th>
            <td data-label="Role">{roleLabel(member.role)}</td>
            <td data-label="State">
              <span>
                <StaffMemberBadges member={member} />
              </span>
            </td>
            <td data-label="Last sign-in">
              {member.lastSignInAt ? <StaffTime at={member.lastSignInAt} /> : 'Never'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
