import type { FormFields } from '@/components/admin/forms/form-fields';
import { roleLabel } from '@/components/admin/layout/role-label';
import { SelectField } from '@/components/ui/select-field';
import { STAFF_ROLES } from '@/lib/auth/authorisation/permissions';

/** The choice of a role. */
export function RoleField(field: ReturnType<FormFields['text']>) {
  return (
    <SelectField {...field} label="Role">
      {STAFF_ROLES.map((role) => (
        <option key={role} value={role}>
          {roleLabel(role)}
        </option>
      ))}
    </SelectField>
  );
}
