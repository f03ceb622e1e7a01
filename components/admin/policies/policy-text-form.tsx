'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import { StaffForm } from '@/components/admin/forms/staff-form';
import { TextAreaField } from '@/components/ui/text-area-field';
import { savePolicyText } from './actions';

type PolicyTextFormProps = {
  field: string;
  heading: string;
  guidance: readonly string[];
  text: string;
  isConfirmed: boolean;
  version: number;
};

/** One text that only the owner can give. */
export function PolicyTextForm({ field, heading, guidance, text: saved, ...form }: PolicyTextFormProps) {
  return (
    <StaffForm
      noValidate
      id={`policy-text-${field}`}
      action={savePolicyText}
      version={form.version}
      hidden={{ field }}
      submit="Save this text"
      description={
        <ul>
          {guidance.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      }
    >
      {({ text, checkbox }) => (
        <>
          <TextAreaField
            {...text('text', saved)}
            label={heading}
            hint="An empty line begins a paragraph; lines that begin with a hyphen become a list."
            required
            rows={9}
            maxLength={6000}
          />
          <Checkbox {...checkbox('isConfirmed', form.isConfirmed)}>
            This is what we promise: publish it without the word “Draft”
          </Checkbox>
        </>
      )}
    </StaffForm>
  );
}
