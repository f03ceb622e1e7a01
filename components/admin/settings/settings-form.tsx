'use client';

import { Checkbox } from '@/components/admin/forms/checkbox';
import { StaffForm } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';
import { saveSettings } from './actions';
import { SellerFields } from './seller-fields';
import styles from './settings-form.module.css';

type SettingsFormProps = {
  /** By the name of the field. */
  saved: Record<string, string>;
  isPaused: boolean;
  isFictitious: boolean;
};

const IDLE_FIELDS = [
  ['ownerIdleMinutes', 'Owners, minutes'],
  ['managerIdleMinutes', 'Managers, minutes'],
  ['supportIdleMinutes', 'Support, minutes'],
] as const;

/** Everything that the owner decides about the shop as a whole. */
export function SettingsForm({ saved, isPaused, isFictitious }: SettingsFormProps) {
  return (
    <StaffForm
      noValidate
      id="settings"
      className={styles.form}
      action={saveSettings}
      version={Number(saved.version)}
      submit="Save the settings"
    >
      {(fields) => {
        const { text, checkbox } = fields;
        return (
          <>
            <fieldset className={styles.section}>
              <legend>Open or paused</legend>
              <Checkbox {...checkbox('isPaused', isPaused)}>
                The shop is paused: nothing can be put into a cart or ordered
              </Checkbox>
              <TextField
                {...text('pausedMessage', saved.pausedMessage)}
                label="Why, and until when"
                hint="Stands above every page while the shop is paused. Orders that are placed go on to their end."
                optional
                maxLength={300}
              />
              <TextField
                {...text('notice', saved.notice)}
                label="A line above every page"
                hint="For example: Parcels that are ordered after Thursday leave on Monday. Leave it empty for none."
                optional
                maxLength={200}
              />
            </fieldset>
            <SellerFields fields={fields} saved={saved} isFictitious={isFictitious} />
            <fieldset className={styles.section}>
              <legend>Staff who have gone away</legend>
              <p>
                A session that is not used ends after so many minutes, from 5 to 720; what was being typed is
                kept. Twelve hours after signing in each ends anyway.
              </p>
              <div className={form.row}>
                {IDLE_FIELDS.map(([name, label]) => (
                  <TextField
                    key={name}
                    {...text(name, saved[name])}
                    label={label}
                    inputMode="numeric"
                    maxLength={4}
                    required
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className={styles.section}>
              <legend>Tax</legend>
              <div className={form.pair}>
                <TextField
                  {...text('includedTaxPercent', saved.includedTaxPercent)}
                  label="Tax that prices include, in percent"
                  hint="With 0, none is shown. Each order keeps the rate of its day."
                  inputMode="decimal"
                  required
                />
                <TextField
                  {...text('taxNumber', saved.taxNumber)}
                  label="Tax number"
                  hint="For invoices and the end of every page. Needed to open the shop."
                  maxLength={40}
                />
              </div>
            </fieldset>
          </>
        );
      }}
    </StaffForm>
  );
}
