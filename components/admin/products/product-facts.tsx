import { SpecificationTable } from '@/components/catalogue/specification-table';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { STATUS_WORDS } from './status-words';

/** A product's texts for those who may look but not change. */
export function ProductFacts({ product }: { product: StaffProduct }) {
  return (
    <>
      <p>{STATUS_WORDS[product.status].word}</p>
      <p>{product.tagline || 'No tagline yet.'}</p>
      <p>{product.description || 'No description yet.'}</p>
      <SpecificationTable specifications={product.specifications} />
      <ul>
        {product.boxContents.map((thing) => (
          <li key={thing}>{thing}</li>
        ))}
      </ul>
    </>
  );
}
