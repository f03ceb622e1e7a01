import { Checkbox } from '@/components/admin/forms/checkbox';
import type { FormFields } from '@/components/admin/forms/form-fields';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import styles from './settings-form.module.css';

type SellerFieldsProps = { fields: FormFields; saved: Record<string, string>; isFictitious: boolean };

/** Who sells, and how buyers reach them: most of it is needed before the shop can open. */
export function SellerFields({ fields: { text, checkbox }, saved, isFictitious }: SellerFieldsProps) {
  return (
    <>
      <fieldset className={styles.section}>
        <legend>Who sells</legend>
        <div className={form.pair}>
          <TextField {...text('shopName', saved.shopName)} label="Name of the shop" required maxLength={60} />
          <TextField
            {...text('legalName', saved.legalName)}
            label="Legal name"
            hint="As you’re registered. Needed to open the shop."
            maxLength={120}
          />
        </div>
        <TextAreaField
          {...text('addressLines', saved.addressLines)}
          label="Address"
          hint="A line each, at most six. Needed to open the shop."
          rows={3}
        />
        <Checkbox {...checkbox('isFictitious', isFictitious)} id="settings-isFictitious">
          These details are made up: pages say that this is an example shop
        </Checkbox>
      </fieldset>
      <fieldset className={styles.section}>
        <legend>How buyers reach you</legend>
        <div className={form.row}>
          <TextField
            {...text('contactEmail', saved.contactEmail)}
            label="Email"
            hint="Needed to open the shop."
            type="email"
          />
          <TextField
            {...text('contactPhone', saved.contactPhone)}
            label="Phone"
            hint="Needed to open the shop."
            type="tel"
          />
          <TextField {...text('whatsappNumber', saved.whatsappNumber)} label="WhatsApp" type="tel" optional />
        </div>
      </fieldset>
    </>
  );
}
