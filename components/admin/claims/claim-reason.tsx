import type { FormFields } from '@/components/admin/forms/form-fields';
import { TextAreaField } from '@/components/ui/text-area-field';
import { CLAIM_REASON_FIELD } from './claim-reason-field';

/** Leads from a form's message to that field, which is the last of a long form. */
export function ClaimReasonLink({ fields }: { fields: FormFields }) {
  const { id, error } = fields.text(CLAIM_REASON_FIELD);
  if (!error) return null;
  return (
    <p>
      <a href={`#${id}`}>Give a reason</a>
    </p>
  );
}

/** Asks for the reason why claims may stand; only in a form that was sent back because of them. */
export function ClaimReason({ fields }: { fields: FormFields }) {
  const field = fields.text(CLAIM_REASON_FIELD);
  if (!field.error && field.defaultValue === '') return null;
  return (
    <TextAreaField
      {...field}
      label="Why these words may stand"
      hint="For example the document that proves them. The audit log keeps the words, your reason and your name."
      rows={3}
      maxLength={500}
    />
  );
}
