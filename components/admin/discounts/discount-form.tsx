'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { saveDiscount, startDiscount } from './actions';
import { CodeFields } from './code-fields';
import { type ProductOption, TermsFields } from './terms-fields';

type DiscountFormProps = {
  products: readonly ProductOption[];
  /** The one that is changed, and what its fields show; a new one unless given. */
  discount?: {
    discountId: string;
    isActive: boolean;
    productIds: readonly string[];
    saved: Record<string, string>;
  };
};

/** A discount's terms; a new one comes with its first codes. */
export function DiscountForm({ products, discount }: DiscountFormProps) {
  const saved = discount?.saved ?? {};
  return (
    <StaffForm
      noValidate
      id="discount"
      action={discount ? saveDiscount : startDiscount}
      version={discount ? Number(saved.version) : undefined}
      submit={discount ? 'Save the discount' : 'Make the discount'}
      variant="secondary"
      hidden={discount ? { discountId: discount.discountId, kind: saved.kind ?? '' } : {}}
    >
      {(fields) => (
        <>
          <TermsFields
            fields={fields}
            saved={saved}
            isNew={!discount}
            isActive={discount?.isActive ?? true}
            products={products}
            productIds={discount?.productIds ?? []}
          />
          {discount ? null : <CodeFields fields={fields} />}
        </>
      )}
    </StaffForm>
  );
}
