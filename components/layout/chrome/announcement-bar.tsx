import { CLOSED_TEXTS, EXAMPLE_SHOP_TEXTS } from '@/components/layout/order-intake-texts';
import { orderIntakeOf } from '@/lib/settings/order-intake';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './announcement-bar.module.css';

/** Above every page of the shop: that its details are made up, that it takes no orders, and the owner's announcement. */
export async function AnnouncementBar() {
  const settings = await getShopSettings();
  const { notice, isFictitious, pausedMessage } = settings;
  const intake = orderIntakeOf(settings);
  if (intake === 'open' && !notice && !isFictitious) return null;
  return (
    <aside className={styles.bar} aria-label="Shop announcement">
      {isFictitious ? (
        <p>
          <strong>{EXAMPLE_SHOP_TEXTS.title}</strong> {EXAMPLE_SHOP_TEXTS.text}
        </p>
      ) : null}
      {intake === 'open' ? null : (
        <p>
          <strong>{CLOSED_TEXTS[intake].title}.</strong> {intake === 'paused' ? pausedMessage : null}
        </p>
      )}
      {notice ? <p>{notice}</p> : null}
    </aside>
  );
}
