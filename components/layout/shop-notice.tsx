import { getShopSettings } from '@/lib/settings/queries';
import styles from './shop-notice.module.css';

/** The owner's line above every page of the shop, and, while it takes no orders, that it does not. */
export async function ShopNotice() {
  const { notice, isPaused, pausedMessage } = await getShopSettings();
  if (!isPaused && !notice) return null;
  return (
    <aside className={styles.notice} aria-label="Notice of the shop">
      {isPaused ? (
        <p>
          <strong>We take no orders just now.</strong> {pausedMessage}
        </p>
      ) : null}
      {notice ? <p>{notice}</p> : null}
    </aside>
  );
}
