import { Disclosure } from '@/components/admin/forms/disclosure';
import styles from '@/components/admin/forms/disclosure.module.css';
import { MoveButton } from '@/components/admin/pictures/move-button';
import { stockPath } from '@/components/admin/stock/stock-path';
import { Badge } from '@/components/ui/badge';
import { Price } from '@/components/ui/price';
import type { StaffProduct, StaffVariant } from '@/lib/catalogue/staff-product';
import { variantFormDefaults } from './product-form-defaults';
import { VariantForm } from './variant-form';

/** The versions of a product in their order, each with its form, and a form for a new one. */
export function VariantsSection({ product, mayManage }: { product: StaffProduct; mayManage: boolean }) {
  const { slug, variants } = product;
  return (
    <>
      {variants.length === 0 ? <p>There is no version yet, so nobody can buy it. Add the first.</p> : null}
      {variants.map((variant, index) => (
        <VariantDisclosure
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
          others={variants}
          disclosure={{ summary: 'Add a version', isOpen: variants.length === 0 }}
        />
      ) : null}
    </>
  );
}

type VariantDisclosureProps = {
  product: StaffProduct;
  variant: StaffVariant;
  isFirst: boolean;
  mayManage: boolean;
};

function VariantDisclosure({ product, variant, isFirst, mayManage }: VariantDisclosureProps) {
  const { slug } = product;
  const { variantId, sku, position, title, isActive, version } = variant;
  const disclosure = {
    summary: <VariantSummary variant={variant} />,
    above: (
      <div className={styles.ways}>
        <a href={stockPath(sku)}>Its stock</a>
        {mayManage && !isFirst ? (
          <MoveButton slug={slug} what="variant" id={variantId} position={position} name={title} />
        ) : null}
      </div>
    ),
  };
  if (!mayManage) return <Disclosure options={disclosure} />;
  const saved = variantFormDefaults(variant);
  return (
    <VariantForm
      key={version}
      slug={slug}
      others={product.variants.filter((other) => other.variantId !== variantId)}
      variant={{ variantId, isActive, saved }}
      disclosure={disclosure}
    />
  );
}

function VariantSummary({ variant }: { variant: StaffVariant }) {
  return (
    <span className={styles.line}>
      <span className={styles.name}>
        {variant.title} <span className={styles.soft}>{variant.sku}</span>
      </span>
      {variant.isActive ? null : <Badge>Cannot be bought</Badge>}
      <Price amountMinor={variant.unitPriceMinor} currency={variant.currency} />
    </span>
  );
}
