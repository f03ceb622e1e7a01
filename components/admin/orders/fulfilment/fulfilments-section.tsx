import { StaffTime } from '@/components/admin/layout/staff-time';
import { ConfirmForm } from '@/components/admin/orders/actions/confirm-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { ReasonForm } from '@/components/admin/orders/actions/reason-form';
import { OrderSection } from '@/components/admin/orders/detail/order-section';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { Identifier } from '@/components/ui/identifier';
import { newId } from '@/lib/core/ids';
import type { StaffFulfilment } from '@/lib/orders/detail/staff-order-detail';
import type { StaffOrder } from '@/lib/orders/staff-order';
import styles from './fulfilments-section.module.css';

const TONES = { dispatched: 'caution', delivered: 'positive', cancelled: 'neutral' } as const;
const LABELS = { dispatched: 'On its way', delivered: 'Delivered', cancelled: 'Taken back' } as const;

/** The fulfilments (shipments) of an order, the newest first: contents, tracking, and what can be done with each. */
export function FulfilmentsSection({ order, actions }: { order: StaffOrder; actions: OrderActions }) {
  if (order.fulfilments.length === 0) return null;
  return (
    <OrderSection title={order.fulfilments.length === 1 ? 'Parcel' : 'Parcels'}>
      {order.fulfilments.map((fulfilment) => (
        <Fulfilment key={fulfilment.id} fulfilment={fulfilment} order={order} actions={actions} />
      ))}
    </OrderSection>
  );
}

type FulfilmentProps = { fulfilment: StaffFulfilment; order: StaffOrder; actions: OrderActions };

function Fulfilment({ fulfilment, order, actions }: FulfilmentProps) {
  const isOnItsWay = fulfilment.status === 'dispatched' && actions.may.fulfil;
  const { target } = actions;
  const completes = order.paymentStatus !== 'unpaid' && order.paymentStatus !== 'processing';
  return (
    <div className={styles.fulfilment}>
      <p className={styles.head}>
        <Badge tone={TONES[fulfilment.status]}>{LABELS[fulfilment.status]}</Badge>
        <span>{fulfilment.contents.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')}</span>
      </p>
      <Facts
        facts={[
          ['Courier', fulfilment.carrierName],
          [
            'Tracking number',
            fulfilment.trackingNumber && <Identifier key="number">{fulfilment.trackingNumber}</Identifier>,
          ],
          [
            'Tracking',
            fulfilment.trackingUrl && (
              <a key="tracking" href={fulfilment.trackingUrl} rel="noreferrer" target="_blank">
                Follow the parcel
              </a>
            ),
          ],
          ['Sent', <StaffTime key="sent" at={fulfilment.dispatchedAt} />],
          ['Delivered', fulfilment.deliveredAt && <StaffTime key="delivered" at={fulfilment.deliveredAt} />],
          ['Taken back', fulfilment.cancelledAt && <StaffTime key="back" at={fulfilment.cancelledAt} />],
        ]}
      />
      <div>
        <ConfirmForm
          kind="deliver"
          target={target}
          requestKey={newId()}
          isAvailable={isOnItsWay}
          hidden={{ parcelId: fulfilment.id }}
          description={`Notes that this parcel has arrived. ${completes ? 'With the last parcel the order is completed. ' : ''}It cannot be taken back.`}
        />
        <ReasonForm
          kind="cancelFulfilment"
          target={target}
          requestKey={newId()}
          isAvailable={isOnItsWay}
          parcelId={fulfilment.id}
          description="For a parcel that never left, was noted by mistake, or came back. What is in it is to be sent again; the buyer is not written to."
        />
      </div>
    </div>
  );
}
