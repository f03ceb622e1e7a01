import { type ReactNode, Suspense } from 'react';
import { DraftKeeper } from '@/components/admin/drafts/draft-keeper';
import type { Staff } from '@/lib/auth/staff';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './admin-frame.module.css';
import { AdminHome } from './admin-home';
import { RoomMenu } from './room-menu';
import { StaffMenu } from './staff-menu';

type AdminFrameProps = {
  staff: Staff;
  /** The room that the page is in. */
  current?: string;
  children: ReactNode;
};

/** The frame of every page of the back office: the rooms that this person may enter, and the way out. */
export async function AdminFrame({ staff, current, children }: AdminFrameProps) {
  const { shopName } = await getShopSettings();
  return (
    <div className={styles.frame}>
      <header className={styles.side}>
        <AdminHome name={shopName} />
        <RoomMenu role={staff.role} current={current} />
        <StaffMenu staff={staff} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>
          <DraftKeeper owner={staff.id} />
        </Suspense>
        {children}
      </main>
    </div>
  );
}
