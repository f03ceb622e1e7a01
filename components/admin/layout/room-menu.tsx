import type { StaffRole } from '@/lib/auth/permissions';
import { groupRooms } from './group-rooms';
import styles from './room-menu.module.css';

const ID = 'rooms';

type RoomMenuProps = {
  role: StaffRole;
  /** The room that the page is in. */
  current?: string;
};

/**
 * The rooms: a list at the side where there is room for one, a sheet behind a button where there is none. The sheet is
 * a popover, so that it opens, closes and gives the focus back without JavaScript; a browser that knows none shows a list.
 */
export function RoomMenu({ role, current }: RoomMenuProps) {
  return (
    <>
      <button type="button" popoverTarget={ID} className={styles.open}>
        Menu
      </button>
      <nav id={ID} popover="auto" aria-label="Back office" className={styles.rooms}>
        <button
          type="button"
          popoverTarget={ID}
          popoverTargetAction="hide"
          className={styles.close}
          aria-label="Close the menu"
        >
          Close
        </button>
        {groupRooms(role).map(({ name, title, rooms }) => (
          <div key={name} className={styles.group}>
            {title ? (
              <p id={`rooms-${name}`} className={styles.title}>
                {title}
              </p>
            ) : null}
            <ul className={styles.list} aria-labelledby={title ? `rooms-${name}` : undefined}>
              {rooms.map(({ href, label }) => (
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
