'use client';

import type { SubmitEvent } from 'react';
import { Price } from '@/components/ui/price';
import { Thumbnail } from '@/components/ui/thumbnail';
import type { CartChange, CartLine } from '@/lib/cart/cart';
import type { Currency } from '@/lib/core/money';
import { cartChangeMessage } from './cart-change-message';
import styles from './cart-line-item.module.css';
import { LineQuantity } from './line-quantity';
import { useLineQuantity } from './use-line-quantity';

type CartLineItemProps = {
  line: CartLine;
  currency: Currency;
  changes: readonly CartChange[];
  onRemoved: () => void;
};

/** One line: product, quantity, total, what changed since it was added, and problems. */
export function CartLineItem({ line, currency, changes, onRemoved }: CartLineItemProps) {
  const { quantity, isBusy, problem, change } = useLineQuantity(line, onRemoved);

  function remove(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void change(0);
  }

  return (
    <li className={styles.line} aria-busy={isBusy || undefined}>
      <Thumbnail name={line.pictureName} size={88} />
      <div className={styles.description}>
        <a className={styles.title} href={`/products/${line.productSlug}`}>
          {line.title}
        </a>
        <Price
          amountMinor={line.unitPriceMinor}
          compareAtMinor={line.compareAtPriceMinor}
          currency={currency}
          size="small"
        />
      </div>
      <div className={styles.change}>
        <LineQuantity line={line} quantity={quantity} onChange={change} />
        <form method="post" action={`/api/cart/lines/${line.id}`} onSubmit={remove}>
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
        <p role="alert" className={styles.problem} hidden={!problem}>
          {problem}
        </p>
      </div>
    </li>
  );
}
