import type { Metadata } from 'next';
import { AuthPanel } from '@/components/admin/sign-in/auth-panel';
import { InvalidLink } from '@/components/admin/sign-in/invalid-link';
import { ConfirmAddressForm } from '@/components/admin/sign-in/reset/confirm-address-form';
import { getStaffLink } from '@/lib/auth/links/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your new address', referrer: 'same-origin' };

type ConfirmAddressPageProps = { params: Promise<{ token: string }> };

export default async function ConfirmAddressPage({ params }: ConfirmAddressPageProps) {
  const { token } = await params;
  const link = await getStaffLink({ token, purpose: 'email_change' });
  if (!link) return <InvalidLink next="You can ask for another on the page of your account." />;
  return (
    <AuthPanel title="Is this your new address?">
      <p>
        From now on you sign in as <bdi>{link.newEmail}</bdi>, and no longer as <bdi>{link.staff.email}</bdi>.
      </p>
      <ConfirmAddressForm token={token} />
    </AuthPanel>
  );
}
