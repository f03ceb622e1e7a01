import type { FormFields } from '@/components/admin/forms/form-fields';
import form from '@/components/admin/forms/staff-form.module.css';
import { TextField } from '@/components/ui/text-field';

/** Codes to create: one public code, or many single-use ones. */
export function CodeFields({ fields: { text } }: { fields: FormFields }) {
  return (
    <div className={form.row}>
      <TextField
        {...text('code')}
        label="A code of your own"
        hint="For example EID-2027. Or leave it empty."
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        {...text('count', '1')}
        label="Or so many made ones"
        hint="Nobody can guess them."
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        {...text('usesPerCode', '1')}
        label="Uses of each code"
        hint="Empty for no limit."
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
  );
}
