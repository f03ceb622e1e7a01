'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { startProduct } from './actions';

/** A new product, which nobody sees until it is put on sale. */
export function NewProductForm() {
  return (
    <StaffForm noValidate id="new-product" action={startProduct} submit="Make a draft" variant="secondary">
      {({ text }) => (
        <div className={form.pair}>
          <TextField {...text('title')} label="Title" required maxLength={120} />
          <TextField
            {...text('slug')}
            label="Address"
            hint="The end of its page’s address; it stays. For example travel-pouch."
            required
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      )}
    </StaffForm>
  );
}
