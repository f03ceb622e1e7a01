import { Badge } from '@/components/ui/badge';
import { newId } from '@/lib/core/ids';
import type { DeskParcel } from '@/lib/orders/desk-order';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { Facts, Identifier, OrderPart } from '../order-facts';
import { StaffTime } from '../staff-time';
import type { Desk } from './desk';
import styles from './parcels-part.module.css';
import { PlainForm } from './plain-form';
import { ReasonForm } from './reason-form';

const TONES = { dispatched: 'caution', delivered: 'positive', cancelled: 'neutral' } as const;
const WORDS = { dispatched: 'On its way', delivered: 'Delivered', cancelled: 'Taken back' } as const;

/** The parcels of an order, the newest first: what is in each, where it is, and what can be done with it. */
export function ParcelsPart({ order, desk }: { order: StaffOrder; desk: Desk }) {
  if (order.parcels.length === 0) return null;
  return (
    <OrderPart title={order.parcels.length === 1 ? 'Parcel' : 'Parcels'}>
      {order.parcels.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} order={order} desk={desk} />
      ))}
    </OrderPart>
  );
}

type ParcelProps = { parcel: DeskParcel; order: StaffOrder; desk: Desk };

function Parcel({ parcel, order, desk }: ParcelProps) {
  const isOnItsWay = parcel.status === 'dispatched' && desk.may.fulfil;
  const { target } = desk;
  const completes = order.paymentStatus !== 'unpaid' && order.paymentStatus !== 'processing';
  return (
    <div className={styles.parcel}>
      <p className={styles.head}>
        <Badge tone={TONES[parcel.status]}>{WORDS[parcel.status]}</Badge>
        <span>{parcel.contents.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</span>
      </p>
      <Facts
        facts={[
          ['Courier', parcel.carrierName],
          [
            'Tracking number',
            parcel.trackingNumber && <Identifier key="number">{parcel.trackingNumber}</Identifier>,
          ],
          [
            'Tracking',
            parcel.trackingUrl && (
              <a key="tracking" href={parcel.trackingUrl} rel="noreferrer" target="_blank">
                Follow the parcel
              </a>
            ),
          ],
          ['Sent', <StaffTime key="sent" at={parcel.dispatchedAt} />],
          ['Delivered', parcel.deliveredAt && <StaffTime key="delivered" at={parcel.deliveredAt} />],
          ['Taken back', parcel.cancelledAt && <StaffTime key="back" at={parcel.cancelledAt} />],
        ]}
      />
      <div>
        <PlainForm
          kind="deliver"
          target={target}
          requestKey={newId()}
          isPossible={isOnItsWay}
          hidden={{ parcelId: parcel.id }}
          says={`Notes that this parcel has arrived. ${completes ? 'With the last parcel the order is completed. ' : ''}It cannot be taken back.`}
        />
        <ReasonForm
          kind="takeBack"
          target={target}
          requestKey={newId()}
          isPossible={isOnItsWay}
          parcelId={parcel.id}
          says="For a parcel that never left, was noted by mistake, or came back. What is in it is to be sent again; the buyer is not written to."
        />
      </div>
    </div>
  );
}
