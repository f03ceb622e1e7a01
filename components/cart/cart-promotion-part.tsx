'use client';

import { useRef, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CartView } from '@/lib/cart/cart';
import { AppliedPromotion } from './applied-promotion';
import styles from './cart-promotion-part.module.css';
import { PromotionCodeForm } from './promotion-code-form';

type CartPromotionPartProps = { cart: CartView; isCodeRefused: boolean };

/** The place of the code in the cart. What is there changes with the code; the focus stays, and a voice says so. */
export function CartPromotionPart({ cart, isCodeRefused }: CartPromotionPartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const { promotion } = cart;

  function change(words: string) {
    place.current?.focus();
    say(words);
  }

  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {promotion ? (
        <AppliedPromotion promotion={promotion} onRemoved={() => change('The code was removed.')} />
      ) : (
        <PromotionCodeForm isOpen={isCodeRefused} onApplied={() => change('The code is on your cart.')} />
      )}
      <VisuallyHidden>
        <span aria-live="polite">{said}</span>
      </VisuallyHidden>
    </div>
  );
}
