import type { Metadata } from 'next';
import { AccountSection } from '@/components/admin/account/account-section';
import { RemoveFactorForm, RenewCodesForm } from '@/components/admin/account/second-factor/manage-forms';
import { SetUpForm } from '@/components/admin/account/second-factor/set-up-form';
import { AdminFrame } from '@/components/admin/layout/admin-frame';
import { AdminHeading } from '@/components/admin/layout/admin-heading';
import { Alert } from '@/components/ui/alert';
import {
  mustEnrolSecondFactor,
  requireEnrolling,
  SECOND_FACTOR_PATH,
} from '@/lib/auth/authorisation/require-staff';
import { startSecondFactorEnrolment } from '@/lib/workflows/staff/start-second-factor-enrolment';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage() {
  const staff = await requireEnrolling(SECOND_FACTOR_PATH);
  const enrolment = await startSecondFactorEnrolment(staff);
  return (
    <AdminFrame staff={staff}>
      <AdminHeading title="Second factor">
        <a href="/admin/account">Your account</a>
      </AdminHeading>
      {mustEnrolSecondFactor(staff) ? (
        <Alert tone="info" title="Before anything else">
          <p>
            Owners and managers of this shop sign in with a code from their phone too. It takes a minute; the
            rest of the back office opens after it.
          </p>
        </Alert>
      ) : null}
      <SetUpForm enrolment={enrolment}>
        <ManageSections />
      </SetUpForm>
    </AdminFrame>
  );
}

function ManageSections() {
  return (
    <>
      <AccountSection
        title="Recovery codes"
        description="For the day when the phone is gone. New ones replace all of before."
      >
        <RenewCodesForm />
      </AccountSection>
      <AccountSection
        title="Another phone"
        description="Remove this second factor, then set it up with the other phone."
      >
        <RemoveFactorForm />
      </AccountSection>
    </>
  );
}
