'use client';

import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { StaffForm, StaffFormBody } from '@/components/admin/forms/staff-form';
import form from '@/components/admin/forms/staff-form.module.css';
import { useFormAction } from '@/components/admin/forms/use-form-action';
import { removeFactor, renewCodes } from './actions';
import { RecoveryCodes } from './recovery-codes';

const LAYOUT = { className: form.narrow, variant: 'secondary', size: 'small' } as const;

/** Makes new recovery codes. */
export function RenewCodesForm() {
  const handle = useFormAction(renewCodes);
  const { result } = handle.state;
  if (result) return <RecoveryCodes codes={result.recoveryCodes} />;
  return (
    <StaffFormBody {...LAYOUT} handle={handle} submit="Make ten new codes">
      {(fields) => <OwnCredentialsFields fields={fields} hasSecondFactor />}
    </StaffFormBody>
  );
}

/** Takes the second factor away. */
export function RemoveFactorForm() {
  return (
    <StaffForm {...LAYOUT} action={removeFactor} submit="Remove this second factor">
      {(fields) => <OwnCredentialsFields fields={fields} hasSecondFactor />}
    </StaffForm>
  );
}
