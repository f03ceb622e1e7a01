import type { FieldText } from '@/lib/claims/find-new-claims';
import type { ProductForm } from './product-schema';

/** The texts of a product that buyers read, by the names of the fields in its form. */
export function productTexts(product: Omit<ProductForm, 'status'>): FieldText[] {
  const { title, tagline, description, specifications, boxContents } = product;
  return [
    { field: 'title', text: title },
    { field: 'tagline', text: tagline },
    { field: 'description', text: description },
    ...specifications.map(({ label, value }) => ({
      field: specificationField(label),
      text: `${label}: ${value}`,
    })),
    { field: 'boxContents', text: boxContents.join('\n') },
  ];
}

/** A row of the specification, whose place in the form may be another than in the table. */
export function specificationField(label: string): string {
  return `specifications.${label}`;
}
