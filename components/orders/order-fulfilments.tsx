import { ButtonLink } from '@/components/ui/button-link';
import { formatShopDate } from '@/lib/config/format-shop-time';
import type { OrderFulfilment } from '@/lib/orders/order';
import styles from './order-fulfilments.module.css';

/** The dispatched fulfilments: carrier, tracking number and tracking link. Nothing before the dispatch. */
export function OrderFulfilments({ fulfilments }: { fulfilments: readonly OrderFulfilment[] }) {
  if (fulfilments.length === 0) return null;
  return (
    <section aria-labelledby="order-parcels" className={styles.fulfilments}>
      <h2 id="order-parcels">{fulfilments.length === 1 ? 'Your parcel' : 'Your parcels'}</h2>
      <ul className={styles.list}>
        {fulfilments.map((fulfilment) => (
          <li key={fulfilment.id} className={styles.fulfilment}>
            <p className={styles.contents}>
              {fulfilment.contents.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}
            </p>
            <p>
              Handed to {fulfilment.carrierName} on{' '}
              <time dateTime={fulfilment.dispatchedAt.toISOString()}>
                {formatShopDate(fulfilment.dispatchedAt)}
              </time>
              {fulfilment.deliveredAt ? (
                <>
                  , delivered on{' '}
                  <time dateTime={fulfilment.deliveredAt.toISOString()}>
                    {formatShopDate(fulfilment.deliveredAt)}
                  </time>
                </>
              ) : null}
              .
            </p>
            {fulfilment.trackingNumber ? (
              <p>
                Tracking number <span className={styles.number}>{fulfilment.trackingNumber}</span>
              </p>
            ) : null}
            {fulfilment.trackingUrl && !fulfilment.isDelivered ? (
              <ButtonLink
                variant="secondary"
                size="small"
                href={fulfilment.trackingUrl}
                rel="noreferrer"
                target="_blank"
                className={styles.follow}
              >
                Track your parcel
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
