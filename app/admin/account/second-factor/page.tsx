import type { Metadata } from 'next';
import { AccountPart } from '@/components/admin/account/account-part';
import { RemoveFactorForm, RenewCodesForm } from '@/components/admin/account/second-factor/manage-forms';
import { SetUpForm } from '@/components/admin/account/second-factor/set-up-form';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Notice } from '@/components/ui/notice';
import { mustEnrol, requireEnrolling, SECOND_FACTOR_PATH } from '@/lib/auth/require-staff';
import { beginSecondFactor } from '@/lib/workflows/begin-second-factor';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage() {
  const staff = await requireEnrolling(SECOND_FACTOR_PATH);
  const offer = await beginSecondFactor(staff);
  return (
    <AdminFrame staff={staff}>
      <AdminHeading title="Second factor">
        <a href="/admin/account">Your account</a>
      </AdminHeading>
      {mustEnrol(staff) ? (
        <Notice tone="info" title="Before anything else">
          <p>
            Owners and managers of this shop sign in with a code from their phone too. It takes a minute; the
            rest of the back office opens after it.
          </p>
        </Notice>
      ) : null}
      <SetUpForm offer={offer}>
        <ManageParts />
      </SetUpForm>
    </AdminFrame>
  );
}

function ManageParts() {
  return (
    <>
      <AccountPart
        title="Recovery codes"
        about="For the day when the phone is gone. New ones replace all of before."
      >
        <RenewCodesForm />
      </AccountPart>
      <AccountPart
        title="Another phone"
        about="Remove this second factor, then set it up with the other phone."
      >
        <RemoveFactorForm />
      </AccountPart>
    </>
  );
}
