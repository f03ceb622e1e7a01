import { summarisePayment } from '@/lib/pricing/payment-summary';
import { POLICY_LINKS } from '@/lib/reports/policy-links';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import { getShopSettings } from '@/lib/settings/queries';
import { ShopContact } from './shop-contact';
import styles from './shop-footer.module.css';

/** The facts a buyer looks for at the end of a page, and whom they buy from, as the owner has set it. */
export async function ShopFooter() {
  const { shopName, legalName, addressLines, taxNumber } = await getShopSettings();
  const seller = [legalName === shopName ? null : legalName, ...addressLines].filter(Boolean).join(', ');
  const payment = summarisePayment({ methods: listConfiguredPaymentMethods(), as: 'howInFull' });
  return (
    <footer className={styles.footer}>
      <div className={styles.columns}>
        <div>
          <h2>How you pay</h2>
          <p>Prices are in Pakistani rupees. Pay {payment}. You’ll see the delivery charge before you pay.</p>
        </div>
        <nav aria-label="Footer">
          <h2>Explore</h2>
          <ul className={styles.links}>
            <li>
              <a href="/products/nue-cupping-massager">NUE Cupping Massager</a>
            </li>
            <li>
              <a href="/articles">Articles</a>
            </li>
            <li>
              <a href="/orders/find">Find your order</a>
            </li>
            <li>
              <a href="/account">Your orders in this browser</a>
            </li>
          </ul>
        </nav>
        <div>
          <h2>Before you use it</h2>
          <p>
            The massager is for comfort, not for treating a condition, and this shop is not a doctor.{' '}
            <a href="/products/nue-cupping-massager#safety">Read who should not use it</a>.
          </p>
        </div>
        <nav aria-label="Policies, at the end">
          <h2>
            <a href="/policies">Policies</a>
          </h2>
          <ul className={styles.links}>
            {POLICY_LINKS.map(({ href, title }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <ShopContact heading="Talk to us" />
      </div>
      <p className={styles.end}>
        {shopName === 'NUE' ? 'NUE™' : shopName} · {seller || 'Pakistan'}
        {taxNumber ? ` · Tax number ${taxNumber}` : ''}
      </p>
    </footer>
  );
}
