'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import styles from '@/components/admin/sign-in/sign-in-form.module.css';
import { confirmAddress } from './actions';

/** Says yes to a new address; a mail program that opens every link changes nothing by it. */
export function ConfirmAddressForm({ token }: { token: string }) {
  return (
    <StaffForm
      action={confirmAddress}
      className={styles.form}
      hidden={{ token }}
      submit="Use this address"
      full
    />
  );
}
