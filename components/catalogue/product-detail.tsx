import type { ReactNode } from 'react';
import { ProductGallery } from '@/components/catalogue/gallery/product-gallery';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { ShareHint } from '@/components/sharing/share-hint';
import { SharePanel } from '@/components/sharing/share-panel';
import { SafetyNote } from '@/components/suitability/safety-note';
import { Accordion } from '@/components/ui/accordion';
import deferred from '@/components/ui/deferred-rendering.module.css';
import { Trademark } from '@/components/ui/trademark';
import type { Product } from '@/lib/catalogue/product';
import { productPath } from '@/lib/catalogue/product-path';
import type { DeliveryOptionRate, InternationalDelivery } from '@/lib/checkout/delivery';
import { BuyBar } from './buy-bar';
import { BuyBox } from './buy-box';
import { CareText } from './care-text';
import { CutawayDiagram } from './cutaway-diagram';
import { DeliveryFacts } from './delivery-facts';
import { ManualSection } from './manual-section';
import styles from './product-detail.module.css';
import { PRODUCT_FAQ } from './product-faq';
import { SpecificationTable } from './specification-table';
import { UsageSteps } from './usage-steps';

const BUY_FORM = 'buy';

type ProductDetailProps = {
  product: Product;
  /** The variant that the address names; the first that can be bought without. */
  chosenSku?: string;
  delivery: readonly DeliveryOptionRate[];
  abroad: readonly InternationalDelivery[];
  /** Related reading, and whatever else stands at the end. */
  children?: ReactNode;
};

/**
 * The page of a product: the object and the form first, then its manual. The bar at the end sticks as long as `rest`
 * is on the screen: from below the form to above the footer.
 */
export function ProductDetail({ product, chosenSku, delivery, abroad, children }: ProductDetailProps) {
  return (
    <article className={styles.product}>
      <div className={styles.first}>
        <ProductGallery product={product} />
        <div className={styles.buy}>
          <header className={styles.header}>
            <Breadcrumbs steps={[{ name: product.title, path: productPath(product.slug) }]} />
            <h1 className={styles.title}>
              <Trademark>{product.title}</Trademark>
            </h1>
            <p className={styles.tagline}>{product.tagline}</p>
          </header>
          <BuyBox product={product} chosenSku={chosenSku} formId={BUY_FORM} />
          <DeliveryFacts delivery={delivery} abroad={abroad} />
          <div className={styles.hints}>
            <ShareHint />
            <p>
              It isn’t for everyone: <a href="#right-for-me">check whether it is right for you</a> before you
              buy.
            </p>
          </div>
        </div>
      </div>
      <div className={styles.rest}>
        <div id="share" className={`${deferred.deferred} ${styles.share}`}>
          <SharePanel productSlug={product.slug} />
        </div>
        <div className={styles.manual}>
          <ManualSection id="about" title="What it is">
            <p className={styles.description}>{product.description}</p>
          </ManualSection>
          <section className={`${deferred.deferred} ${styles.inside}`} aria-labelledby="inside-title">
            <h2 id="inside-title">What happens inside</h2>
            <CutawayDiagram />
          </section>
          <ManualSection id="use" title="How to use it">
            <UsageSteps />
          </ManualSection>
          <ManualSection id="safety" title="Safety">
            <SafetyNote withCheck />
          </ManualSection>
          <ManualSection id="box" title="In the box">
            <ul className={styles.box}>
              {product.boxContents.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </ManualSection>
          <ManualSection id="specification" title="Specification">
            <SpecificationTable product={product} />
          </ManualSection>
          <ManualSection id="care" title="Care">
            <CareText />
          </ManualSection>
          <ManualSection id="questions" title="Questions">
            <Accordion items={PRODUCT_FAQ} />
          </ManualSection>
          {children}
        </div>
        <BuyBar product={product} formId={BUY_FORM} />
      </div>
    </article>
  );
}
