import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import styles from './add-to-cart-form.module.css';
import { CartFormProblem } from './cart-form-problem';

type AddToCartFormProps = {
  /** Where a button elsewhere on the page sends this form too. */
  id?: string;
  /** One variant to buy; leave it out where `children` hold the choice (`sku`) and the number (`quantity`). */
  variant?: { sku: string; available: number };
  /** None is in stock. Derived from `variant` where that is given. */
  isSoldOut?: boolean;
  size?: 'medium' | 'large';
  /** The slug of the article that contains this form. */
  sourceArticle?: string;
  children?: ReactNode;
};

/** What the button of such a form says while it is sent. */
export const ADDING_LABEL = 'Adding…';

/** Adds to the cart: a plain form, which the script of the cart sends by fetch. */
export function AddToCartForm({
  id,
  variant,
  isSoldOut,
  size = 'medium',
  sourceArticle,
  children,
}: AddToCartFormProps) {
  const isGone = isSoldOut ?? (variant ? variant.available <= 0 : false);
  return (
    <form id={id} method="post" action="/api/cart/lines" className={styles.form} data-busy={ADDING_LABEL}>
      {variant ? <input type="hidden" name="sku" value={variant.sku} /> : null}
      {variant ? <input type="hidden" name="quantity" value="1" /> : null}
      {sourceArticle ? <input type="hidden" name="sourceArticle" value={sourceArticle} /> : null}
      {children}
      <Button
        variant="accent"
        size={size}
        full
        busyLabel={isGone ? undefined : ADDING_LABEL}
        disabled={isGone}
        suppressHydrationWarning
      >
        {isGone ? 'Sold out' : 'Add to cart'}
      </Button>
      <CartFormProblem className={styles.problem} />
    </form>
  );
}
