import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import styles from './admin-navigation.module.css';
import type { AdminSectionPath } from './admin-sections';
import { permittedSections } from './permitted-sections';

const ID = 'admin-navigation';

type AdminNavigationProps = {
  role: StaffRole;
  /** The path of the section that the page is in. */
  current?: AdminSectionPath;
};

/**
 * The navigation: a list at the side where there is space for one, a sheet behind a button where there is none. The sheet
 * is a popover, so that it opens, closes and gives the focus back without JavaScript; a browser that knows none shows a list.
 */
export function AdminNavigation({ role, current }: AdminNavigationProps) {
  return (
    <>
      <button type="button" popoverTarget={ID} className={styles.open}>
        Menu
      </button>
      <nav id={ID} popover="auto" aria-label="Back office" className={styles.navigation}>
        <button
          type="button"
          popoverTarget={ID}
          popoverTargetAction="hide"
          className={styles.close}
          aria-label="Close the menu"
        >
          Close
        </button>
        {permittedSections(role).map(({ name, title, sections }) => (
          <div key={name} className={styles.group}>
            {title ? (
              <p id={`admin-navigation-${name}`} className={styles.title}>
                {title}
              </p>
            ) : null}
            <ul className={styles.list} aria-labelledby={title ? `admin-navigation-${name}` : undefined}>
              {sections.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} aria-current={href === current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </>
  );
}
