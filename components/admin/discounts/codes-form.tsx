'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { addCodes } from './actions';
import { CodeFields } from './code-fields';

/** Further codes of a discount. */
export function CodesForm({ discountId }: { discountId: string }) {
  return (
    <StaffForm
      noValidate
      id="new-codes"
      action={addCodes}
      submit="Add codes"
      variant="secondary"
      hidden={{ discountId }}
    >
      {(fields) => <CodeFields fields={fields} />}
    </StaffForm>
  );
}
