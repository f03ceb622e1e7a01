'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import type { DisclosureOptions } from '@/components/admin/forms/disclosure';
import type { FormFields } from '@/components/admin/forms/form-fields';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { saveVariant } from './actions';

type OtherVariant = { variantId: string; title: string };

type VariantFormProps = {
  slug: string;
  /** The product's other versions, which its price can be compared with. */
  others: readonly OtherVariant[];
  /** The one that is changed, and what its fields show; a new one unless given. */
  variant?: { variantId: string; isActive: boolean; saved: Record<string, string> };
  disclosure: DisclosureOptions;
};

/** A version of a product that can be bought: its name, sku and prices. */
export function VariantForm({ slug, others, variant, disclosure }: VariantFormProps) {
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
          </div>
          {others.length > 0 ? <ComparisonFields text={text} saved={saved} others={others} /> : null}
          <Checkbox {...checkbox('isActive', variant?.isActive ?? true)}>Can be bought</Checkbox>
        </>
      )}
    </StaffForm>
  );
}

type ComparisonFieldsProps = {
  text: FormFields['text'];
  saved: Record<string, string>;
  others: readonly OtherVariant[];
};

/** A struck-out price is none of these: the shop shows it by itself, for 30 days after a price has fallen. */
function ComparisonFields({ text, saved, others }: ComparisonFieldsProps) {
  return (
    <div className={form.pair}>
      <SelectField
        {...text('comparisonVariantId', saved.comparisonVariantId)}
        label="Compare its price with"
        hint="Shown as “2 × Single would be PKR 13,600”. A price that you lower is struck out by itself, for 30 days."
        optional
      >
        <option value="">Nothing</option>
        {others.map(({ variantId, title }) => (
          <option key={variantId} value={variantId}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField
        {...text('comparisonQuantity', saved.comparisonQuantity)}
        label="How many of that one"
        inputMode="numeric"
        optional
        autoComplete="off"
      />
    </div>
  );
}
