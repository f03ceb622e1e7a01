import { CLOSED_TEXTS } from '@/components/layout/order-intake-texts';
import { ButtonLink } from '@/components/ui/button-link';
import type { OrderIntake } from '@/lib/settings/order-intake';
import styles from './checkout-message.module.css';

const DETAILS = {
  paused:
    'We’ll keep your cart, and you can order as soon as we’re back. Orders you’ve already placed will be sent as planned.',
  not_opened: 'We’ll keep your cart, and you can order as soon as the shop opens.',
} as const satisfies Record<Exclude<OrderIntake, 'open'>, string>;

/** Checkout while the shop takes no orders; the announcement bar says why, if the owner has written it. */
export function ClosedCheckout({ intake }: { intake: Exclude<OrderIntake, 'open'> }) {
  return (
    <div className={styles.message}>
      <h1>{CLOSED_TEXTS[intake].title}</h1>
      <p>{DETAILS[intake]}</p>
      <p className={styles.actions}>
        <ButtonLink variant="accent" href="/cart">
          Back to your cart
        </ButtonLink>
        <a href="/account">Your orders</a>
      </p>
    </div>
  );
}
