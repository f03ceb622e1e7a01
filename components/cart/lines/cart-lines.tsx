'use client';

import { type ReactNode, useRef, useState } from 'react';
import { restoreLine } from '@/components/cart/store/cart-store';
import { Toast } from '@/components/ui/toast';
import type { Cart, CartLine } from '@/lib/cart/cart';
import { CartLineItem } from './cart-line-item';
import styles from './cart-lines.module.css';

type CartLinesProps = { cart: Cart; emptyState: ReactNode };

/** The lines of a cart. When one is removed, even the last, the focus moves to the list, and the removal can be undone. */
export function CartLines({ cart, emptyState }: CartLinesProps) {
  const container = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<CartLine | null>(null);
  const [announcement, announce] = useState('');

  async function restoreRemoved() {
    if (!removed) return;
    container.current?.focus();
    setRemoved(null);
    const problem = await restoreLine({ sku: removed.sku, quantity: removed.quantity });
    announce(problem ? problem.detail : `${removed.title} is back in your cart.`);
  }

  return (
    <div ref={container} className={styles.container} tabIndex={-1}>
      {cart.lines.length === 0 ? (
        emptyState
      ) : (
        <ul className={styles.lines} aria-label="Things in your cart">
          {cart.lines.map((line) => (
            <CartLineItem
              key={line.id}
              line={line}
              currency={cart.currency}
              changes={cart.notices.filter((change) => change.lineId === line.id)}
              onRemoved={() => {
                container.current?.focus();
                setRemoved(line);
                announce(`${line.title} was removed.`);
              }}
            />
          ))}
        </ul>
      )}
      <Toast
        message={announcement}
        onDismiss={() => {
          container.current?.focus();
          announce('');
        }}
      >
        {removed ? (
          <button type="button" onClick={restoreRemoved}>
            Put back
          </button>
        ) : null}
      </Toast>
    </div>
  );
}
