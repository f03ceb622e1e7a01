import { getShopSettings } from '@/lib/settings/queries';
import styles from './announcement-bar.module.css';

/** The owner's announcement above every page of the shop, and, while the shop is paused, that it takes no orders. */
export async function AnnouncementBar() {
  const { notice, isPaused, pausedMessage } = await getShopSettings();
  if (!isPaused && !notice) return null;
  return (
    <aside className={styles.bar} aria-label="Shop announcement">
      {isPaused ? (
        <p>
          <strong>We’re not taking orders right now.</strong> {pausedMessage}
        </p>
      ) : null}
      {notice ? <p>{notice}</p> : null}
    </aside>
  );
}
