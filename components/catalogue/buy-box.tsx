import { AddToCartForm } from '@/components/cart/add-to-cart-form';
import { WhenOpen } from '@/components/layout/when-open';
import { Notice } from '@/components/ui/notice';
import { Price } from '@/components/ui/price';
import { QuantityField } from '@/components/ui/quantity-field';
import { LARGEST_LINE_QUANTITY } from '@/lib/cart/cart';
import type { Product } from '@/lib/catalogue/product';
import styles from './buy-box.module.css';
import { StockWords } from './stock-words';
import { VariantChoice } from './variant-choice';

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
    return <Notice title="Not on sale just now">This product has no version that can be bought.</Notice>;
  const isSoldOut = variants.every((variant) => variant.available <= 0);
  return (
    <div className={styles.box}>
      {isSoldOut ? (
        <Notice title="Sold out">
          Every version is sold out just now. Nothing is reserved or promised; look in again later.
        </Notice>
      ) : null}
      <WhenOpen>
        <AddToCartForm id={formId} isSoldOut={isSoldOut} size="large">
          {variants.length === 1 ? (
            <div className={styles.single}>
              <input type="hidden" name="sku" value={only.sku} />
              <Price
                amountMinor={only.unitPriceMinor}
                compareAtMinor={only.compareAtPriceMinor}
                currency={only.currency}
                size="large"
              />
              <StockWords available={only.available} />
            </div>
          ) : (
            <VariantChoice variants={variants} chosenSku={chosenSku} />
          )}
          {isSoldOut ? null : (
            <div className={styles.quantity}>
              <QuantityField id="quantity" defaultValue={1} max={LARGEST_LINE_QUANTITY} autoComplete="off" />
            </div>
          )}
        </AddToCartForm>
      </WhenOpen>
    </div>
  );
}
