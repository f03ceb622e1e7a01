'use client';

import type { DisclosureOptions } from '@/components/admin/forms/disclosure';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { StaffPicture } from '@/lib/catalogue/staff-product';
import { savePicture } from './actions';
import { VariantField, type VariantOption } from './variant-field';

type PictureFormProps = {
  slug: string;
  picture: StaffPicture;
  variants: readonly VariantOption[];
  disclosure: DisclosureOptions;
};

/** What is said of a picture, and which version it stands for. */
export function PictureForm({ slug, picture, variants, disclosure }: PictureFormProps) {
  const { pictureId } = picture;
  return (
    <StaffForm
      noValidate
      id={`picture-${pictureId}`}
      action={savePicture}
      version={picture.version}
      submit="Save"
      variant="secondary"
      size="small"
      disclosure={disclosure}
      hidden={{ slug, pictureId }}
    >
      {({ text }) => (
        <>
          <TextAreaField
            {...text('alt', picture.alt)}
            label="What it shows"
            hint="Read out to those who do not see it."
            rows={3}
            required
            maxLength={300}
          />
          <VariantField {...text('variantId', picture.variantId)} variants={variants} />
        </>
      )}
    </StaffForm>
  );
}
