'use client';

import { useRef, useState } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Cart } from '@/lib/cart/cart';
import { AppliedPromotion } from './applied-promotion';
import styles from './cart-promotion-section.module.css';
import { PromotionCodeForm } from './promotion-code-form';

type CartPromotionSectionProps = { cart: Cart; isCodeRefused: boolean };

/** The promotion code of the cart: the applied code, or the form for one. The focus stays here, and the change is announced. */
export function CartPromotionSection({ cart, isCodeRefused }: CartPromotionSectionProps) {
  const container = useRef<HTMLDivElement>(null);
  const [announcement, announce] = useState('');
  const { promotion } = cart;

  function change(message: string) {
    container.current?.focus();
    announce(message);
  }

  return (
    <div ref={container} tabIndex={-1} className={styles.container}>
      {promotion ? (
        <AppliedPromotion promotion={promotion} onRemoved={() => change('The code was removed.')} />
      ) : (
        <PromotionCodeForm isOpen={isCodeRefused} onApplied={() => change('The code is on your cart.')} />
      )}
      <VisuallyHidden>
        <span aria-live="polite">{announcement}</span>
      </VisuallyHidden>
    </div>
  );
}
