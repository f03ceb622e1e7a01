import { MoveButton } from '@/components/admin/pictures/move-button';
import { stockPath } from '@/components/admin/stock/stock-path';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import type { StaffProduct, StaffVariant } from '@/lib/catalogue/staff-product';
import { Folded } from '../forms/folded';
import styles from '../forms/folded.module.css';
import { variantToType } from './product-to-type';
import { VariantForm } from './variant-form';

/** The versions of a product in their order, each to be opened and changed, and room for one more. */
export function VariantsPart({ product, mayManage }: { product: StaffProduct; mayManage: boolean }) {
  const { slug, variants } = product;
  return (
    <>
      {variants.length === 0 ? <p>There is no version yet, so nobody can buy it. Add the first.</p> : null}
      {variants.map((variant, index) => (
        <VariantFold
          key={variant.variantId}
          product={product}
          variant={variant}
          isFirst={index === 0}
          mayManage={mayManage}
        />
      ))}
      {mayManage ? (
        <VariantForm
          key={variants.length}
          slug={slug}
          fold={{ summary: 'Add a version', isOpen: variants.length === 0 }}
        />
      ) : null}
    </>
  );
}

type VariantFoldProps = {
  product: StaffProduct;
  variant: StaffVariant;
  isFirst: boolean;
  mayManage: boolean;
};

function VariantFold({ product: { slug }, variant, isFirst, mayManage }: VariantFoldProps) {
  const { variantId, sku, position, title, isActive, version } = variant;
  const fold = {
    summary: <VariantLine variant={variant} />,
    above: (
      <div className={styles.ways}>
        <a href={stockPath(sku)}>Its stock</a>
        {mayManage && !isFirst ? (
          <MoveButton slug={slug} what="variant" id={variantId} position={position} name={title} />
        ) : null}
      </div>
    ),
  };
  if (!mayManage) return <Folded fold={fold} />;
  const saved = variantToType(variant);
  return <VariantForm key={version} slug={slug} variant={{ variantId, isActive, saved }} fold={fold} />;
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
