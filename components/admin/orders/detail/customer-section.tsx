import { StaffTime } from '@/components/admin/layout/staff-time';
import { AddressForm } from '@/components/admin/orders/actions/address-form';
import type { OrderActions } from '@/components/admin/orders/actions/order-actions';
import { ORDER_STATUS_LABELS } from '@/components/admin/orders/order-labels';
import { Alert } from '@/components/ui/alert';
import { Facts } from '@/components/ui/facts';
import { newId } from '@/lib/core/ids';
import { formatMoney } from '@/lib/core/money';
import { addressLinesOf } from '@/lib/orders/address-lines';
import type { OtherOrders } from '@/lib/orders/detail/other-orders';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { getShopSettings } from '@/lib/settings/queries';
import { CopyButton } from './copy-button';
import styles from './customer-section.module.css';
import { OrderSection } from './order-section';
import { whatsappUrl } from './whatsapp-url';

type CustomerSectionProps = { order: StaffOrder; others: OtherOrders; actions: OrderActions };

/** Who ordered, how to reach them, where it goes, ready to be copied onto a label, and what else they ordered. */
export async function CustomerSection({ order, others, actions }: CustomerSectionProps) {
  const { shopName } = await getShopSettings();
  const { phone } = order.shippingAddress;
  const lines = addressLinesOf(order.shippingAddress);
  return (
    <OrderSection title="Customer and address">
      <address className={styles.address}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address have no name but their place.
          <bdi key={index}>{line}</bdi>
        ))}
      </address>
      <CopyButton text={lines.join('\n')} label="Copy address" />
      <Facts
        facts={[
          [
            'Email',
            <a key="email" href={`mailto:${encodeURIComponent(order.email).replace('%40', '@')}`}>
              {order.email}
            </a>,
          ],
          [
            'Phone',
            <a key="phone" href={`tel:${phone}`}>
              {phone}
            </a>,
          ],
          [
            'WhatsApp',
            <a key="whatsapp" href={whatsappUrl(order, shopName)} rel="noreferrer" target="_blank">
              Write on WhatsApp
            </a>,
          ],
        ]}
      />
      <OpenElsewhere others={others} />
      <OtherOrdersList others={others} email={order.email} phone={phone} />
      <AddressForm
        target={actions.target}
        requestKey={newId()}
        address={order.shippingAddress}
        isAvailable={
          actions.may.edit && order.status === 'placed' && order.fulfilmentStatus === 'unfulfilled'
        }
      />
    </OrderSection>
  );
}

/** Two shipments on their way to one person, to two addresses: most likely one of them is a mistake. */
function OpenElsewhere({ others }: { others: OtherOrders }) {
  if (others.openElsewhere.length === 0) return null;
  return (
    <Alert tone="caution" title="Another open order goes to another address">
      <ul className={styles.list}>
        {others.openElsewhere.map(({ orderNumber, name, line1, city }) => (
          <li key={orderNumber}>
            <a href={`/admin/orders/${orderNumber}`}>#{orderNumber}</a>
            <bdi>{[name, line1, city].join(', ')}</bdi>
          </li>
        ))}
      </ul>
      <p>Ask the customer which one is right before you send both.</p>
    </Alert>
  );
}

type OtherOrdersListProps = { others: OtherOrders; email: string; phone: string };

function OtherOrdersList({ others, email, phone }: OtherOrdersListProps) {
  if (others.count === 0) return <p className={styles.soft}>Their first order.</p>;
  return (
    <div className={styles.others}>
      <p className={styles.soft}>
        {others.count} other {others.count === 1 ? 'order' : 'orders'}
      </p>
      <ul className={styles.list}>
        {others.rows.map((row) => (
          <li key={row.orderNumber}>
            <a href={`/admin/orders/${row.orderNumber}`}>#{row.orderNumber}</a>
            <span>
              {ORDER_STATUS_LABELS[row.status]}, {formatMoney(row.totalMinor, row.currency)}
              {row.sharedBy === 'phone' ? ', same phone' : null}
            </span>
            <span className={styles.soft}>
              <StaffTime at={row.createdAt} />
            </span>
          </li>
        ))}
      </ul>
      {others.count > others.rows.length ? (
        <p>
          All <a href={`/admin/orders?q=${encodeURIComponent(email)}`}>with this email address</a>, or{' '}
          <a href={`/admin/orders?q=${encodeURIComponent(phone)}`}>with this phone</a>
        </p>
      ) : null}
    </div>
  );
}
