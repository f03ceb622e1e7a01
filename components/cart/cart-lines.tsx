'use client';

import { useRef, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CartView } from '@/lib/cart/cart';
import { CartLineItem } from './cart-line-item';
import styles from './cart-lines.module.css';

/** The lines of a cart. When one goes, the focus goes to the list and a voice says so. */
export function CartLines({ cart }: { cart: CartView }) {
  const list = useRef<HTMLUListElement>(null);
  const [said, say] = useState('');
  return (
    <>
      <ul ref={list} className={styles.lines} tabIndex={-1} aria-label="Things in your cart">
        {cart.lines.map((line) => (
          <CartLineItem
            key={line.id}
            line={line}
            currency={cart.currency}
            notices={cart.notices.filter((notice) => notice.lineId === line.id)}
            onRemoved={() => {
              list.current?.focus();
              say(`${line.title} was removed.`);
            }}
          />
        ))}
      </ul>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  );
}
