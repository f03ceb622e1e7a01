import { CartFormProblem } from '@/components/cart/cart-form-problem';
import { Price } from '@/components/ui/price';
import { Thumbnail } from '@/components/ui/thumbnail';
import type { CartChange, CartLine } from '@/lib/cart/cart';
import type { Currency } from '@/lib/core/money';
import { cartChangeMessage } from './cart-change-message';
import styles from './cart-line-item.module.css';
import { LineQuantity } from './line-quantity';

type CartLineItemProps = {
  line: CartLine;
  currency: Currency;
  changes: readonly CartChange[];
};

/** One line: product, quantity, total, what changed since it was added, and problems. */
export function CartLineItem({ line, currency, changes }: CartLineItemProps) {
  return (
    <li
      id={`line-${line.id}`}
      className={styles.line}
      data-line=""
      data-sku={line.sku}
      data-quantity={line.quantity}
      data-removed={`${line.title} has been removed.`}
      data-restored={`${line.title} is back in your cart.`}
    >
      <Thumbnail name={line.pictureName} size={88} />
      <div className={styles.description}>
        <a className={styles.title} href={`/products/${line.productSlug}`}>
          {line.title}
        </a>
        <Price amountMinor={line.unitPriceMinor} currency={currency} size="small" />
      </div>
      <div className={styles.change}>
        <LineQuantity line={line} />
        <form method="post" action={`/api/cart/lines/${line.id}`}>
          <button
            type="submit"
            className={styles.remove}
            name="quantity"
            value="0"
            aria-label={`Remove ${line.title}`}
          >
            Remove
          </button>
        </form>
      </div>
      <p className={styles.total}>
        <Price amountMinor={line.lineTotalMinor} currency={currency} />
      </p>
      <div className={styles.messages}>
        {changes.map((cartChange) => (
          <p key={cartChange.code} className={styles.changed}>
            {cartChangeMessage(cartChange, currency)}
          </p>
        ))}
        <CartFormProblem className={styles.problem} />
      </div>
    </li>
  );
}
