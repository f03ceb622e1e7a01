import { formatShopDate } from '@/lib/config/format-shop-time';
import { withdrawalDaysIn } from '@/lib/markets/market-rules';
import type { CustomerOrder } from '@/lib/orders/order';
import { policyPath } from '@/lib/policies/policy';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './order-withdrawal.module.css';

/** How to withdraw from an order, where the law of its country lets buyers do so, with a text that is ready to send. */
export async function OrderWithdrawal({ order }: { order: CustomerOrder }) {
  const days = withdrawalDaysIn(order.shippingAddress.country);
  if (days === null) return null;
  const { shopName, legalName, contactEmail } = await getShopSettings();
  const lines = [
    `To ${legalName ?? shopName}`,
    `I withdraw from my purchase: order ${order.orderNumber} of ${formatShopDate(order.createdAt)}.`,
    `Name: ${order.shippingAddress.name}`,
    `Email: ${order.email}`,
  ];
  return (
    <section className={styles.withdrawal} aria-labelledby="order-withdrawal">
      <h2 id="order-withdrawal">Changed your mind?</h2>
      <p>
        You can withdraw from this order within {days} days of the day you receive it, without giving a
        reason. Send us this text by email or by post before then:
      </p>
      <blockquote className={styles.text}>
        {lines.map((line) => (
          <p key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </blockquote>
      <p>
        {contactEmail ? (
          <a
            href={mailto({ to: contactEmail, subject: `Withdrawal from order ${order.orderNumber}`, lines })}
          >
            Write this email to {contactEmail}
          </a>
        ) : (
          <a href={policyPath('contact')}>Where to send it</a>
        )}
      </p>
      <p>
        <a href={policyPath('returns', order.policyVersions.returns)}>What happens then</a>
      </p>
    </section>
  );
}

function mailto({ to, subject, lines }: { to: string; subject: string; lines: readonly string[] }): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
