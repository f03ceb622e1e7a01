'use client';

import type { Fold } from '@/components/admin/forms/folded';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { StaffPicture } from '@/lib/catalogue/staff-product';
import { savePicture } from './actions';
import { type VariantChoice, VariantField } from './variant-field';

type PictureFormProps = {
  slug: string;
  picture: StaffPicture;
  variants: readonly VariantChoice[];
  fold: Fold;
};

/** What is said of a picture, and which version it stands for. */
export function PictureForm({ slug, picture, variants, fold }: PictureFormProps) {
  const { pictureId } = picture;
  return (
    <StaffForm
      id={`picture-${pictureId}`}
      action={savePicture}
      version={picture.version}
      submit="Save"
      look="secondary"
      size="small"
      fold={fold}
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
