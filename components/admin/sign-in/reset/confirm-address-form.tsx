'use client';

import { useActionState } from 'react';
import { AccountFormAlert } from '@/components/admin/account/account-form-alert';
import { INITIAL_ACCOUNT_FORM_STATE } from '@/components/admin/account/account-form-state';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { Button } from '@/components/ui/button';
import { confirmAddress } from './actions';

/** Says yes to a new address; a mail program that opens every link changes nothing by it. */
export function ConfirmAddressForm({ token }: { token: string }) {
  const [state, submit, isSending] = useActionState(confirmAddress, INITIAL_ACCOUNT_FORM_STATE);
  return (
    <form action={submit} className={styles.form}>
      <AccountFormAlert state={state} />
      <input type="hidden" name="token" value={token} />
      <Button full busy={isSending}>
        Use this address
      </Button>
    </form>
  );
}
