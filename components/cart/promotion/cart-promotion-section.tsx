import type { Cart } from '@/lib/cart/cart';
import { AppliedPromotion } from './applied-promotion';
import styles from './cart-promotion-section.module.css';
import { PromotionCodeForm } from './promotion-code-form';

type CartPromotionSectionProps = { cart: Cart; isCodeRefused: boolean };

/** The promotion code of the cart: the applied code, or the form for one. The focus stays here when it changes. */
export function CartPromotionSection({ cart, isCodeRefused }: CartPromotionSectionProps) {
  const { promotion } = cart;
  return (
    <div tabIndex={-1} className={styles.container}>
      {promotion ? <AppliedPromotion promotion={promotion} /> : <PromotionCodeForm isOpen={isCodeRefused} />}
    </div>
  );
}
