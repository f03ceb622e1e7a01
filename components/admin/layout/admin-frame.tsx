import type { ReactNode } from 'react';
import { isPermitted } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/staff';
import styles from './admin-frame.module.css';
import { ROOMS } from './rooms';
import { StaffMenu } from './staff-menu';

type AdminFrameProps = {
  staff: Staff;
  /** The room that the page is in. */
  current?: string;
  children: ReactNode;
};

/** The frame of every page of the back office: the rooms that this person may enter, and the way out. */
export function AdminFrame({ staff, current, children }: AdminFrameProps) {
  const rooms = ROOMS.filter(({ permission }) => isPermitted({ role: staff.role, permission }));
  return (
    <>
      <header className={styles.header}>
        <a href="/admin" className={styles.home}>
          NUE <span className={styles.place}>Back office</span>
        </a>
        <nav aria-label="Back office" className={styles.rooms}>
          {rooms.map(({ href, label }) => (
            <a key={href} href={href} aria-current={href === current ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <StaffMenu staff={staff} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </>
  );
}
