'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import type { DisclosureOptions } from '@/components/admin/forms/disclosure';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { saveVariant } from './actions';

type VariantFormProps = {
  slug: string;
  /** The one that is changed, and what its fields show; a new one unless given. */
  variant?: { variantId: string; isActive: boolean; saved: Record<string, string> };
  disclosure: DisclosureOptions;
};

/** A version of a product that can be bought: its name, sku and prices. */
export function VariantForm({ slug, variant, disclosure }: VariantFormProps) {
  const saved = variant?.saved ?? {};
  return (
    <StaffForm
      noValidate
      id={`variant-${variant?.variantId ?? 'new'}`}
      action={saveVariant}
      version={variant ? Number(saved.version) : undefined}
      submit={variant ? 'Save this version' : 'Add this version'}
      variant="secondary"
      disclosure={disclosure}
      hidden={{ slug, variantId: variant?.variantId ?? '' }}
    >
      {({ text, checkbox }) => (
        <>
          <div className={form.pair}>
            <TextField {...text('title', saved.title)} label="Name" required maxLength={80} />
            <TextField {...text('sku', saved.sku)} label="Sku" required maxLength={64} autoComplete="off" />
            <TextField
              {...text('unitPriceMinor', saved.unitPriceMinor)}
              label="Price, in rupees"
              inputMode="decimal"
              required
              autoComplete="off"
            />
            <TextField
              {...text('compareAtPriceMinor', saved.compareAtPriceMinor)}
              label="Price before, in rupees"
              inputMode="decimal"
              optional
              autoComplete="off"
            />
          </div>
          <Checkbox {...checkbox('isActive', variant?.isActive ?? true)}>Can be bought</Checkbox>
        </>
      )}
    </StaffForm>
  );
}
