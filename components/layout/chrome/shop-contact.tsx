import { formatPhone } from '@/lib/core/format-phone';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './shop-contact.module.css';

/** How to reach the people of the shop; nothing where the owner has set no contact. */
export async function ShopContact({ heading }: { heading: string }) {
  const { contactEmail, contactPhone, whatsappNumber } = await getShopSettings();
  if (!contactEmail && !contactPhone && !whatsappNumber) return null;
  return (
    <div>
      <h2>{heading}</h2>
      <ul className={styles.channels}>
        {whatsappNumber ? (
          <li>
            <a href={`https://wa.me/${whatsappNumber.slice(1)}`} rel="noreferrer">
              WhatsApp {formatPhone(whatsappNumber)}
            </a>
          </li>
        ) : null}
        {contactPhone ? (
          <li>
            <a href={`tel:${contactPhone}`}>{formatPhone(contactPhone)}</a>
          </li>
        ) : null}
        {contactEmail ? (
          <li>
            <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
