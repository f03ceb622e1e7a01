'use client';

import { type ReactNode, useRef, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CartView } from '@/lib/cart/cart';
import { CartLineItem } from './cart-line-item';
import styles from './cart-lines.module.css';

type CartLinesProps = { cart: CartView; whenEmpty: ReactNode };

/** The lines of a cart. When one goes, even the last, the focus goes to where it was and a voice says so. */
export function CartLines({ cart, whenEmpty }: CartLinesProps) {
  const place = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
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
                say(`${line.title} was removed.`);
              }}
            />
          ))}
        </ul>
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
