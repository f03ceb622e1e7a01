import { roleLabel } from '@/components/admin/layout/role-label';
import table from '@/components/ui/table.module.css';
import { isPermitted, PERMISSIONS, STAFF_ROLES } from '@/lib/auth/authorisation/permissions';
import styles from './people.module.css';
import { permissionLabel } from './permission-label';

/** Who may do what: the very table that every page and action asks. */
export function PermissionTable() {
  return (
    <table className={`${table.table} ${styles.permissions}`}>
      <caption>What each role may do</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          {STAFF_ROLES.map((role) => (
            <th scope="col" key={role}>
              {roleLabel(role)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PERMISSIONS.map((permission) => (
          <tr key={permission}>
            <th scope="row">{permissionLabel(permission)}</th>
            {STAFF_ROLES.map((role) => (
              <td key={role} className={styles.may}>
                {isPermitted({ role, permission }) ? 'Yes' : <span className={styles.no}>No</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
