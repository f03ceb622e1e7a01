import { SpecificationTable } from '@/components/catalogue/specification-table';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { PRODUCT_STATUS_LABELS } from './product-status-labels';

/** A product's texts for those who may read but not change. */
export function ProductSummary({ product }: { product: StaffProduct }) {
  return (
    <>
      <p>{PRODUCT_STATUS_LABELS[product.status].label}</p>
      <p>{product.tagline || 'No tagline yet.'}</p>
      <p>{product.description || 'No description yet.'}</p>
      <SpecificationTable product={product} />
      <ul>
        {product.boxContents.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </>
  );
}
