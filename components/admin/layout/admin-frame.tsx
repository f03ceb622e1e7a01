import { type ReactNode, Suspense } from 'react';
import { DraftAutosave } from '@/components/admin/drafts/draft-autosave';
import type { Staff } from '@/lib/auth/staff/staff';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './admin-frame.module.css';
import { AdminHomeLink } from './admin-home-link';
import { AdminNavigation } from './admin-navigation';
import type { AdminSectionPath } from './admin-sections';
import { StaffMenu } from './staff-menu';

type AdminFrameProps = {
  staff: Staff;
  /** The path of the section that the page is in. */
  current?: AdminSectionPath;
  children: ReactNode;
};

/** The frame of every page of the back office: the sections that this person may open, and the sign-out. */
export async function AdminFrame({ staff, current, children }: AdminFrameProps) {
  const { shopName } = await getShopSettings();
  return (
    <div className={styles.frame}>
      <header className={styles.side}>
        <AdminHomeLink name={shopName} />
        <AdminNavigation role={staff.role} current={current} />
        <StaffMenu staff={staff} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>
          <DraftAutosave owner={staff.id} />
        </Suspense>
        {children}
      </main>
    </div>
  );
}
