import { Panel } from '@/components/admin/forms/panel';
import { PicturesPart } from '@/components/admin/pictures/pictures-part';
import type { UploadDraft } from '@/components/admin/pictures/upload-form';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { ProductFacts } from './product-facts';
import { ProductForm } from './product-form';
import { productToType } from './product-to-type';
import { VariantsPart } from './variants-part';

type ProductPageViewProps = { product: StaffProduct; mayManage: boolean; upload: UploadDraft };

/** Everything about a product that staff can see and change. */
export function ProductPageView({ product, mayManage, upload }: ProductPageViewProps) {
  return (
    <>
      <Panel
        id="variants"
        title="Versions and prices"
        explanation="The first one that is in stock is chosen when the page opens. Orders keep the price of their day; a cart tells its buyer of a new one."
      >
        <VariantsPart product={product} mayManage={mayManage} />
      </Panel>
      <Panel
        id="pictures"
        title="Pictures"
        explanation="The first one is the face of the product, in lists and when it is shared."
      >
        <PicturesPart product={product} mayManage={mayManage} upload={upload} />
      </Panel>
      <Panel id="texts" title="Texts and state">
        {mayManage ? (
          <ProductForm
            key={product.version}
            slug={product.slug}
            saved={productToType(product)}
            rowCount={product.specifications.length}
          />
        ) : (
          <ProductFacts product={product} />
        )}
      </Panel>
    </>
  );
}
