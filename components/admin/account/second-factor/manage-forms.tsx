'use client';

import { useActionState } from 'react';
import account from '@/components/admin/account/account.module.css';
import { OwnCredentialsFields } from '@/components/admin/account/own-credentials-fields';
import { Button } from '@/components/ui/button';
import { removeFactor, renewCodes } from './actions';
import { RecoveryCodes } from './recovery-codes';
import { INITIAL_SECOND_FACTOR_STATE } from './second-factor-state';

/** Makes new recovery codes. */
export function RenewCodesForm() {
  const [state, submit, isSending] = useActionState(renewCodes, INITIAL_SECOND_FACTOR_STATE);
  if (state.recoveryCodes.length > 0) return <RecoveryCodes codes={state.recoveryCodes} />;
  return (
    <form action={submit} className={account.form}>
      <OwnCredentialsFields id="renew" hasSecondFactor errors={state.errors} />
      <Button variant="secondary" size="small" busy={isSending}>
        Make ten new codes
      </Button>
    </form>
  );
}

/** Takes the second factor away. */
export function RemoveFactorForm() {
  const [state, submit, isSending] = useActionState(removeFactor, INITIAL_SECOND_FACTOR_STATE);
  return (
    <form action={submit} className={account.form}>
      <OwnCredentialsFields id="remove" hasSecondFactor errors={state.errors} />
      <Button variant="secondary" size="small" busy={isSending}>
        Remove this second factor
      </Button>
    </form>
  );
}
