import { specificationField } from '@/lib/catalogue/product-texts';

/** The field of the product's form in which a text stands; a row of the specification is found by its name. */
export function productFieldOf(form: FormData, field: string): string {
  for (const [name, label] of form) {
    if (!name.startsWith('specLabel.') || typeof label !== 'string') continue;
    if (specificationField(label.trim()) === field) return name.replace('specLabel', 'specValue');
  }
  return field;
}
