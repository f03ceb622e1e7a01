import type { PolicyNumbers } from '@/lib/policies/policy';
import { POLICIES, POLICY_NAMES, policyPath } from '@/lib/policies/policy';
import styles from './order-policies.module.css';

/** What an order was placed under, as it stood then. */
export function OrderPolicies({ versions }: { versions: PolicyNumbers }) {
  const kept = POLICY_NAMES.flatMap((name) => {
    const number = versions[name];
    return number === undefined ? [] : [{ name, number }];
  });
  if (kept.length === 0) return null;
  return (
    <section className={styles.policies} aria-labelledby="order-policies">
      <h2 id="order-policies">What applies to this order</h2>
      <p>As it stood when the order was placed:</p>
      <ul className={styles.list}>
        {kept.map(({ name, number }) => (
          <li key={name}>
            <a href={policyPath(name, number)}>
              {POLICIES[name].title}, version {number}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
