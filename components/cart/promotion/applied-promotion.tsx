import { CartFormProblem } from '@/components/cart/cart-form-problem';
import { Alert } from '@/components/ui/alert';
import type { CartPromotion } from '@/lib/cart/cart';
import { formatShopDate } from '@/lib/config/format-shop-time';
import styles from './applied-promotion.module.css';

/** The promotion code on the cart: title, expiry, why it gives no discount if so, and a button to remove it. */
export function AppliedPromotion({ promotion }: { promotion: CartPromotion }) {
  const { code, title, expiresAt, problem } = promotion;
  return (
    <div className={styles.applied}>
      <div className={styles.row}>
        <p className={styles.details}>
          <span className={styles.title}>{title}</span>
          <span className={styles.code}>{code}</span>
          {expiresAt ? (
            <span>
              Until <time dateTime={expiresAt}>{formatShopDate(new Date(expiresAt))}</time>
            </span>
          ) : null}
        </p>
        <form method="post" action="/api/cart/promotion-code" data-done="The code has been removed.">
          <input type="hidden" name="code" value="" />
          <button type="submit" className={styles.remove} aria-label={`Remove the code ${code}`}>
            Remove
          </button>
          <CartFormProblem className={styles.failure} />
        </form>
      </div>
      {problem ? (
        <Alert tone="caution" title="This code doesn’t apply yet">
          {problem.detail}
        </Alert>
      ) : null}
    </div>
  );
}
