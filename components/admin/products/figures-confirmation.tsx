import { Checkbox } from '@/components/admin/forms/checkbox';
import type { FormFields } from '@/components/admin/forms/form-fields';
import field from '@/components/ui/field.module.css';

type FiguresConfirmationProps = {
  fields: FormFields;
  areFiguresConfirmed: boolean;
  mayConfirmFigures: boolean;
};

/** The owner's word that the specification was measured; without it pages call the figures example values. */
export function FiguresConfirmation({
  fields,
  areFiguresConfirmed,
  mayConfirmFigures,
}: FiguresConfirmationProps) {
  if (!mayConfirmFigures) {
    return (
      <p id="figures" className={field.hint}>
        {areFiguresConfirmed
          ? 'The owner has confirmed these figures. Change one, and pages call them example values until the owner confirms them again.'
          : 'Pages call these figures example values until the owner confirms that they were measured on the device.'}
      </p>
    );
  }
  return (
    <div id="figures">
      <Checkbox {...fields.checkbox('areFiguresConfirmed', areFiguresConfirmed)}>
        These figures were measured on the device that we sell. Without this, pages call them example values.
      </Checkbox>
    </div>
  );
}
