import { CHECKOUT_POLICY_LINKS } from '@/lib/reports/policy-links';
import styles from './checkout-policies.module.css';

/** What the order is placed under, beside the button that places it. In tabs of their own: the form stays as it is. */
export function CheckoutPolicies() {
  return (
    <div className={styles.policies}>
      <p>What applies to your order (each opens in a new tab):</p>
      <ul>
        {CHECKOUT_POLICY_LINKS.map(({ href, title }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
