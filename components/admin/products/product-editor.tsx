import { Panel } from '@/components/admin/forms/panel';
import { PicturesSection } from '@/components/admin/pictures/pictures-section';
import type { UploadDraft } from '@/components/admin/pictures/upload-form';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { ProductForm } from './product-form';
import { productFormDefaults } from './product-form-defaults';
import { ProductSummary } from './product-summary';
import { VariantsSection } from './variants-section';

type ProductEditorProps = {
  product: StaffProduct;
  mayManage: boolean;
  mayConfirmFigures: boolean;
  upload: UploadDraft;
};

/** Everything about a product that staff can see and change. */
export function ProductEditor({ product, mayManage, mayConfirmFigures, upload }: ProductEditorProps) {
  return (
    <>
      <Panel
        id="variants"
        title="Versions and prices"
        description="The first one that is in stock is chosen when the page opens. Orders keep the price of their day; a cart tells its buyer of a new one."
      >
        <VariantsSection product={product} mayManage={mayManage} />
      </Panel>
      <Panel
        id="pictures"
        title="Pictures"
        description="The first one is the face of the product, in lists and when it is shared."
      >
        <PicturesSection product={product} mayManage={mayManage} upload={upload} />
      </Panel>
      <Panel id="texts" title="Texts and state">
        {mayManage ? (
          <ProductForm
            key={product.version}
            slug={product.slug}
            saved={productFormDefaults(product)}
            rowCount={product.specifications.length}
            areFiguresConfirmed={product.areFiguresConfirmed}
            mayConfirmFigures={mayConfirmFigures}
          />
        ) : (
          <ProductSummary product={product} />
        )}
      </Panel>
    </>
  );
}
