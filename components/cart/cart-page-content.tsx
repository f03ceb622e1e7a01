import { CartLines } from '@/components/cart/lines/cart-lines';
import { CartPromotionSection } from '@/components/cart/promotion/cart-promotion-section';
import { ButtonLink } from '@/components/ui/button-link';
import type { Cart } from '@/lib/cart/cart';
import { summarisePayment } from '@/lib/pricing/payment-summary';
import { listConfiguredPaymentMethods } from '@/lib/settings/configured-payment-methods';
import styles from './cart-page-content.module.css';
import { CartTotals } from './cart-totals';
import { EmptyCart } from './empty-cart';

type CartPageContentProps = {
  cart: Cart;
  /** A code was just refused on this page without JavaScript. */
  isCodeRefused: boolean;
};

/** What the page of the cart shows of it: its lines and their total. */
export function CartPageContent({ cart, isCodeRefused }: CartPageContentProps) {
  return (
    <>
      <CartLines cart={cart} emptyState={<EmptyCart />} />
      {cart.lines.length > 0 ? <CartSummary cart={cart} isCodeRefused={isCodeRefused} /> : null}
    </>
  );
}

function CartSummary({ cart, isCodeRefused }: { cart: Cart; isCodeRefused: boolean }) {
  const payment = summarisePayment({ methods: listConfiguredPaymentMethods(), as: 'how' });
  const isBlocked = cart.notices.some((change) => change.code !== 'price_changed');
  return (
    <section className={styles.sum} aria-labelledby="cart-sum">
      <h2 id="cart-sum" className={styles.heading}>
        Total
      </h2>
      <CartPromotionSection cart={cart} isCodeRefused={isCodeRefused} />
      <CartTotals cart={cart} />
      {isBlocked ? (
        <p className={styles.blocked}>
          Something in your cart needs your attention before you can check out. Look for the message on its
          line.
        </p>
      ) : null}
      <ButtonLink href="/checkout" size="large" full variant={isBlocked ? 'secondary' : 'accent'}>
        Go to checkout
      </ButtonLink>
      <p className={styles.hint}>Pay {payment}. You won’t be charged on this page.</p>
    </section>
  );
}
