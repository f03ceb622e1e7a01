import { countryName } from '@/lib/checkout/countries';
import type { StaffOrder } from '@/lib/orders/staff-order';
import { CopyButton } from './copy-button';
import styles from './customer-part.module.css';
import { Facts, OrderPart } from './order-facts';

/** Who ordered, how to reach them, and where it goes: ready to be copied onto a parcel. */
export function CustomerPart({ order }: { order: StaffOrder }) {
  const { phone } = order.shippingAddress;
  const lines = addressLines(order.shippingAddress);
  return (
    <OrderPart title="Customer and address">
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
            'E-mail',
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
            <a
              key="whatsapp"
              href={`https://wa.me/${phone.replace(/\D/g, '')}`}
              rel="noreferrer"
              target="_blank"
            >
              Write on WhatsApp
            </a>,
          ],
        ]}
      />
    </OrderPart>
  );
}

/** The address as couriers want it, phone included. */
function addressLines(address: StaffOrder['shippingAddress']): string[] {
  const cityLine = [address.city, address.region, address.postalCode].filter(Boolean).join(', ');
  const lines = [
    address.name,
    address.line1,
    address.line2,
    cityLine,
    countryName(address.country),
    address.phone,
  ];
  return lines.flatMap((line) => (line ? [line] : []));
}
