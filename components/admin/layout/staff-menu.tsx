import { signOut, signOutEverywhere } from '@/components/admin/sign-in/actions';
import { Button } from '@/components/ui/button';
import type { Staff } from '@/lib/auth/staff/staff';
import { roleLabel } from './role-label';
import styles from './staff-menu.module.css';

/** Who is signed in, and the ways out. Opens without JavaScript. */
export function StaffMenu({ staff }: { staff: Staff }) {
  return (
    <details className={styles.menu}>
      <summary className={styles.summary}>
        <span className={styles.name}>{staff.name}</span>
      </summary>
      <div className={styles.sheet}>
        <p>
          <bdi>{staff.email}</bdi>
          <br />
          {roleLabel(staff.role)}
        </p>
        <p>
          <a href="/admin/account">Your account</a>
        </p>
        <form action={signOut}>
          <Button variant="secondary" size="small" full>
            Sign out
          </Button>
        </form>
        <form action={signOutEverywhere}>
          <Button variant="quiet" size="small" full>
            Sign out on all devices
          </Button>
        </form>
      </div>
    </details>
  );
}
