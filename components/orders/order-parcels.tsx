import { ButtonLink } from '@/components/ui/button-link';
import type { ParcelView } from '@/lib/orders/order';
import styles from './order-parcels.module.css';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Karachi' });

/** What has left: with whom, under which number, and where to follow it. Nothing before that. */
export function OrderParcels({ parcels }: { parcels: readonly ParcelView[] }) {
  if (parcels.length === 0) return null;
  return (
    <section aria-labelledby="order-parcels" className={styles.parcels}>
      <h2 id="order-parcels">{parcels.length === 1 ? 'Your parcel' : 'Your parcels'}</h2>
      <ul className={styles.list}>
        {parcels.map((parcel) => (
          <li key={parcel.id} className={styles.parcel}>
            <p className={styles.contents}>
              {parcel.contents.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}
            </p>
            <p>
              {parcel.carrierName} has it since{' '}
              <time dateTime={parcel.dispatchedAt.toISOString()}>{DAY.format(parcel.dispatchedAt)}</time>
              {parcel.deliveredAt ? (
                <>
                  , and delivered it on{' '}
                  <time dateTime={parcel.deliveredAt.toISOString()}>{DAY.format(parcel.deliveredAt)}</time>
                </>
              ) : null}
              .
            </p>
            {parcel.trackingNumber ? (
              <p>
                Tracking number <span className={styles.number}>{parcel.trackingNumber}</span>
              </p>
            ) : null}
            {parcel.trackingUrl && !parcel.isDelivered ? (
              <ButtonLink
                look="secondary"
                size="small"
                href={parcel.trackingUrl}
                rel="noreferrer"
                target="_blank"
                className={styles.follow}
              >
                Follow the parcel
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
