'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Toast } from '@/components/ui/toast';
import type { CartLine, CartView } from '@/lib/cart/cart';
import { CartLineItem } from './cart-line-item';
import styles from './cart-lines.module.css';
import { putBackLine } from './cart-store';

type CartLinesProps = { cart: CartView; whenEmpty: ReactNode };

/** The lines of a cart. When one goes, even the last, the focus goes to where it was, and it can be put back. */
export function CartLines({ cart, whenEmpty }: CartLinesProps) {
  const place = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<CartLine | null>(null);
  const [said, say] = useState('');

  async function putBack() {
    if (!removed) return;
    place.current?.focus();
    setRemoved(null);
    const problem = await putBackLine({ sku: removed.sku, quantity: removed.quantity });
    say(problem ? problem.detail : `${removed.title} is back in your cart.`);
  }

  return (
    <div ref={place} className={styles.place} tabIndex={-1}>
      {cart.lines.length === 0 ? (
        whenEmpty
      ) : (
        <ul className={styles.lines} aria-label="Things in your cart">
          {cart.lines.map((line) => (
            <CartLineItem
              key={line.id}
              line={line}
              currency={cart.currency}
              notices={cart.notices.filter((notice) => notice.lineId === line.id)}
              onRemoved={() => {
                place.current?.focus();
                setRemoved(line);
                say(`${line.title} was removed.`);
              }}
            />
          ))}
        </ul>
      )}
      <Toast
        message={said}
        onDismiss={() => {
          place.current?.focus();
          say('');
        }}
      >
        {removed ? (
          <button type="button" onClick={putBack}>
            Put back
          </button>
        ) : null}
      </Toast>
    </div>
  );
}
