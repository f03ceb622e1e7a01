import { ADDING_LABEL } from '@/components/cart/add-to-cart-form';
import { Button } from '@/components/ui/button';
import { Price } from '@/components/ui/price';
import type { Product } from '@/lib/catalogue/product';
import { formatMoney } from '@/lib/core/money';
import { orderIntakeOf } from '@/lib/settings/order-intake';
import { getShopSettings } from '@/lib/settings/queries';
import styles from './buy-bar.module.css';

type BuyBarProps = {
  product: Product;
  /** Of the form that its button sends. */
  formId: string;
};

/**
 * On a phone, the way to buy once the form has gone out of sight: what is chosen there, its price, and a button of that
 * same form. Sticky by its place in the page alone; nothing while nothing can be bought.
 */
export async function BuyBar({ product, formId }: BuyBarProps) {
  const intake = orderIntakeOf(await getShopSettings());
  const [cheapest] = product.variants.toSorted((a, b) => a.unitPriceMinor - b.unitPriceMinor);
  if (intake !== 'open' || !cheapest || product.variants.every(({ available }) => available <= 0)) {
    return null;
  }
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <p className={styles.any}>From {formatMoney(cheapest.unitPriceMinor, cheapest.currency)}</p>
        {product.variants.map((variant) => (
          <p key={variant.sku} className={styles.choice}>
            <span className={styles.title}>{variant.title}</span>
            <Price
              amountMinor={variant.unitPriceMinor}
              formerMinor={variant.formerPriceMinor}
              currency={variant.currency}
            />
          </p>
        ))}
      </div>
      <Button variant="accent" form={formId} busyLabel={ADDING_LABEL} suppressHydrationWarning>
        Add to cart
      </Button>
    </div>
  );
}
