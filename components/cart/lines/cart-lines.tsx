import type { ReactNode } from 'react';
import { Toast } from '@/components/ui/toast';
import type { Cart } from '@/lib/cart/cart';
import { CartLineItem } from './cart-line-item';
import styles from './cart-lines.module.css';

type CartLinesProps = { cart: Cart; emptyState: ReactNode };

/** The lines of a cart. When one is removed, even the last, the focus moves to the list, and the removal can be undone. */
export function CartLines({ cart, emptyState }: CartLinesProps) {
  const isEmpty = cart.lines.length === 0;
  return (
    <div className={styles.container} tabIndex={-1} data-empty={isEmpty ? '' : undefined}>
      {isEmpty ? (
        emptyState
      ) : (
        <ul className={styles.lines} aria-label="Items in your cart">
          {cart.lines.map((line) => (
            <CartLineItem
              key={line.id}
              line={line}
              currency={cart.currency}
              changes={cart.notices.filter((change) => change.lineId === line.id)}
            />
          ))}
        </ul>
      )}
      <Toast>
        <form method="post" action="/api/cart/lines" hidden>
          <input type="hidden" name="sku" value="" />
          <input type="hidden" name="quantity" value="" />
          <button type="submit">Undo</button>
        </form>
      </Toast>
    </div>
  );
}
