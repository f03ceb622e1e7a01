import { CartFormProblem } from '@/components/cart/cart-form-problem';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import styles from './promotion-code-form.module.css';

type PromotionCodeFormProps = {
  /** Initially open: a code was just refused on a page without JavaScript. */
  isOpen: boolean;
};

/** The form for a promotion code: a plain form, which the script of the cart sends by fetch. */
export function PromotionCodeForm({ isOpen }: PromotionCodeFormProps) {
  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary className={styles.summary}>Have a discount code?</summary>
      <form
        method="post"
        action="/api/cart/promotion-code"
        className={styles.form}
        data-done="Your code has been applied."
      >
        <TextField
          id="cart-code"
          name="code"
          label="Code"
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={styles.code}
        />
        <CartFormProblem id="cart-code-problem" className={styles.problem} />
        <Button variant="secondary">Apply code</Button>
      </form>
    </details>
  );
}
