'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import type { DisclosureOptions } from '@/components/admin/forms/disclosure';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { createDelivery, saveDelivery } from './actions';
import { type CountryOption, RateFields } from './rate-fields';

type DeliveryFormProps = {
  countries: readonly CountryOption[];
  /** The one that is changed, and what its fields show; a new one unless given. */
  option?: { code: string; isActive: boolean; rateCount: number; saved: Record<string, string> };
  disclosure: DisclosureOptions;
};

/** A delivery option: its name, how long it takes, and what it costs where. */
export function DeliveryForm({ countries, option, disclosure }: DeliveryFormProps) {
  const saved = option?.saved ?? {};
  return (
    <StaffForm
      noValidate
      id={`delivery-${option?.code ?? 'new'}`}
      action={option ? saveDelivery : createDelivery}
      version={option ? Number(saved.version) : undefined}
      submit={option ? 'Save this way to deliver' : 'Add this way to deliver'}
      variant="secondary"
      disclosure={disclosure}
      hidden={option ? { code: option.code } : {}}
    >
      {(fields) => {
        const { text, checkbox } = fields;
        return (
          <>
            <div className={form.pair}>
              <TextField {...text('title', saved.title)} label="Name" required maxLength={60} />
              {option ? null : (
                <TextField
                  {...text('code')}
                  label="Short name"
                  hint="For orders; it stays. For example same-day."
                  required
                  maxLength={40}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
            </div>
            <div className={form.row}>
              <TextField
                {...text('minDays', saved.minDays)}
                label="Days, at least"
                inputMode="numeric"
                required
              />
              <TextField
                {...text('maxDays', saved.maxDays)}
                label="Days, at most"
                inputMode="numeric"
                required
              />
              <TextField
                {...text('position', saved.position ?? '9')}
                label="Place in the list"
                inputMode="numeric"
                required
              />
            </div>
            <Checkbox {...checkbox('isActive', option?.isActive ?? true)}>Can be chosen</Checkbox>
            <RateFields
              fields={fields}
              saved={saved}
              countries={countries}
              rowCount={option?.rateCount ?? 0}
            />
          </>
        );
      }}
    </StaffForm>
  );
}
