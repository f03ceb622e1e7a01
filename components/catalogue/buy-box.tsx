import { AddToCartForm } from '@/components/cart/add-to-cart-form';
import { WhileTakingOrders } from '@/components/layout/while-taking-orders';
import { Alert } from '@/components/ui/alert';
import { Price } from '@/components/ui/price';
import { QuantityField } from '@/components/ui/quantity-field';
import { MAX_LINE_QUANTITY } from '@/lib/cart/cart';
import type { Product } from '@/lib/catalogue/product';
import styles from './buy-box.module.css';
import { StockLabel } from './stock-label';
import { VariantSelector } from './variant-selector';

type BuyBoxProps = {
  product: Product;
  /** Chosen from the start; the first that can be bought without. */
  chosenSku?: string;
  /** For buttons that send the form from elsewhere on the page. */
  formId: string;
};

/** The one form that puts a product in the cart, and its state when nothing can be bought. */
export function BuyBox({ product, chosenSku, formId }: BuyBoxProps) {
  const { variants } = product;
  const [only] = variants;
  if (!only)
    return (
      <Alert title="Not on sale right now">There’s no version of this product to buy at the moment.</Alert>
    );
  const isSoldOut = variants.every((variant) => variant.available <= 0);
  return (
    <div className={styles.box}>
      {isSoldOut ? <Alert title="Sold out">Every version is out of stock. Please check back.</Alert> : null}
      <WhileTakingOrders>
        <AddToCartForm id={formId} isSoldOut={isSoldOut} size="large">
          {variants.length === 1 ? (
            <div className={styles.single}>
              <input type="hidden" name="sku" value={only.sku} />
              <Price
                amountMinor={only.unitPriceMinor}
                formerMinor={only.formerPriceMinor}
                currency={only.currency}
                size="large"
              />
              <StockLabel available={only.available} />
            </div>
          ) : (
            <VariantSelector variants={variants} chosenSku={chosenSku} />
          )}
          {variants.some(({ formerPriceMinor }) => formerPriceMinor !== null) ? (
            <p className={styles.former}>
              The price struck out is the lowest that we asked in the 30 days before.
            </p>
          ) : null}
          {isSoldOut ? null : (
            <div className={styles.quantity}>
              <QuantityField id="quantity" defaultValue={1} max={MAX_LINE_QUANTITY} autoComplete="off" />
            </div>
          )}
        </AddToCartForm>
      </WhileTakingOrders>
    </div>
  );
}
