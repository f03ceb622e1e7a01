import type { ReactNode } from 'react';
import type { Staff } from '@/lib/auth/staff';
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
export function AdminFrame({ staff, current, children }: AdminFrameProps) {
  return (
    <div className={styles.frame}>
      <header className={styles.side}>
        <AdminHome />
        <RoomMenu role={staff.role} current={current} />
        <StaffMenu staff={staff} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
