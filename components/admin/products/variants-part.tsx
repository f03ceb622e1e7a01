import { MoveButton } from '@/components/admin/pictures/move-button';
import { stockPath } from '@/components/admin/stock/stock-path';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import type { StaffProduct, StaffVariant } from '@/lib/catalogue/staff-product';
import styles from './fold.module.css';
import { variantToType } from './product-to-type';
import { VariantForm } from './variant-form';

/** The versions of a product in their order, each to be opened and changed, and room for one more. */
export function VariantsPart({ product, mayManage }: { product: StaffProduct; mayManage: boolean }) {
  const { slug, variants } = product;
  return (
    <>
      {variants.length === 0 ? <p>There is no version yet, so nobody can buy it. Add the first.</p> : null}
      {variants.map((variant, index) => (
        <details key={variant.variantId} className={styles.fold}>
          <summary>
            <VariantLine variant={variant} />
          </summary>
          <div className={styles.inside}>
            <div className={styles.ways}>
              <a href={stockPath(variant.sku)}>Its stock</a>
              {mayManage && index > 0 ? (
                <MoveButton
                  slug={slug}
                  what="variant"
                  id={variant.variantId}
                  position={variant.position}
                  name={variant.title}
                />
              ) : null}
            </div>
            {mayManage ? (
              <VariantForm
                key={variant.version}
                slug={slug}
                variant={{
                  variantId: variant.variantId,
                  isActive: variant.isActive,
                  saved: variantToType(variant),
                }}
              />
            ) : null}
          </div>
        </details>
      ))}
      {mayManage ? (
        <details className={styles.fold} open={variants.length === 0}>
          <summary>Add a version</summary>
          <div className={styles.inside}>
            <VariantForm key={variants.length} slug={slug} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function VariantLine({ variant }: { variant: StaffVariant }) {
  return (
    <span className={styles.line}>
      <span className={styles.name}>
        {variant.title} <span className={styles.soft}>{variant.sku}</span>
      </span>
      {variant.isActive ? null : <Badge>Cannot be bought</Badge>}
      <Price
        amountMinor={variant.unitPriceMinor}
        compareAtMinor={variant.compareAtPriceMinor}
        currency={variant.currency}
      />
    </span>
  );
}
