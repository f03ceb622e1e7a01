'use client';

import { BoxField } from '@/components/admin/forms/box-field';
import type { Fold } from '@/components/admin/forms/folded';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { saveDelivery, startDelivery } from './actions';
import { type CountryChoice, RateFields } from './rate-fields';

type DeliveryFormProps = {
  countries: readonly CountryChoice[];
  /** The one that is changed, and what its fields show; a new one unless given. */
  option?: { code: string; isActive: boolean; rateCount: number; saved: Record<string, string> };
  fold: Fold;
};

/** A way to deliver: its name, how long it takes, and what it costs where. */
export function DeliveryForm({ countries, option, fold }: DeliveryFormProps) {
  const saved = option?.saved ?? {};
  return (
    <StaffForm
      id={`delivery-${option?.code ?? 'new'}`}
      action={option ? saveDelivery : startDelivery}
      version={option ? Number(saved.version) : undefined}
      submit={option ? 'Save this way to deliver' : 'Add this way to deliver'}
      look="secondary"
      fold={fold}
      hidden={option ? { code: option.code } : {}}
    >
      {(fields) => {
        const { text, box } = fields;
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
            <BoxField {...box('isActive', option?.isActive ?? true)}>Can be chosen</BoxField>
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
