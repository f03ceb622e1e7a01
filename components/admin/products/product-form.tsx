'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { saveProduct } from './actions';
import { FiguresConfirmation } from './figures-confirmation';
import { PRODUCT_STATUS_LABELS } from './product-status-labels';
import { SpecificationFields } from './specification-fields';

type ProductFormProps = {
  slug: string;
  /** By the name of the field. */
  saved: Record<string, string>;
  /** How many rows the table of the specification has. */
  rowCount: number;
  areFiguresConfirmed: boolean;
  mayConfirmFigures: boolean;
};

/** The texts of a product and its status. */
export function ProductForm({ slug, saved, rowCount, ...figures }: ProductFormProps) {
  return (
    <StaffForm
      noValidate
      id="texts-form"
      action={saveProduct}
      version={Number(saved.version)}
      submit="Save texts and state"
      hidden={{ slug }}
    >
      {(fields) => {
        const { text } = fields;
        return (
          <>
            <SelectField {...text('status', saved.status)} label="State">
              {Object.entries(PRODUCT_STATUS_LABELS).map(([status, { option }]) => (
                <option key={status} value={status}>
                  {option}
                </option>
              ))}
            </SelectField>
            <TextField {...text('title', saved.title)} label="Title" required maxLength={120} />
            <TextField
              {...text('tagline', saved.tagline)}
              label="Tagline"
              hint="One sentence under the title, also for search engines."
              maxLength={200}
            />
            <TextAreaField
              {...text('description', saved.description)}
              label="Description"
              hint="What it is. Promise no cure: it may help to relax tight muscles, it treats nothing."
              rows={7}
              maxLength={5000}
            />
            <SpecificationFields fields={fields} saved={saved} rowCount={rowCount} />
            <FiguresConfirmation fields={fields} {...figures} />
            <TextAreaField
              {...text('boxContents', saved.boxContents)}
              label="In the box"
              hint="A line for each thing."
              rows={6}
            />
          </>
        );
      }}
    </StaffForm>
  );
}
