import type { ComponentProps } from 'react';
import { SelectField } from '@/components/ui/select-field';

export type VariantOption = { variantId: string; title: string };

type VariantFieldProps = Omit<ComponentProps<typeof SelectField>, 'label' | 'children'> & {
  variants: readonly VariantOption[];
};

/** Which version a picture stands for, in the cart for example. */
export function VariantField({ variants, ...field }: VariantFieldProps) {
  return (
    <SelectField {...field} label="Stands for">
      <option value="">All versions</option>
      {variants.map(({ variantId, title }) => (
        <option key={variantId} value={variantId}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}
