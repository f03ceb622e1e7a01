import type { Metadata } from 'next';
import { AuthPanel } from '@/components/admin/sign-in/auth-panel';
import { InvalidLink } from '@/components/admin/sign-in/invalid-link';
import { NewPasswordForm } from '@/components/admin/sign-in/reset/new-password-form';
import { getStaffLink } from '@/lib/auth/links/queries';

export const dynamic = 'force-dynamic';
/** The link opens an account: no other site learns it. (`no-referrer` would hide the form's origin from Next too.) */
export const metadata: Metadata = { title: 'Choose a new password', referrer: 'same-origin' };

type ResetPasswordPageProps = { params: Promise<{ token: string }> };

export default async function ResetPasswordPage({ params }: ResetPasswordPageProps) {
  const { token } = await params;
  const link = await getStaffLink({ token, purpose: 'password_reset' });
  if (!link) return <InvalidLink next="You can ask for another where you sign in." />;
  return (
    <AuthPanel title="Choose a new password" note="Every device is signed out when you set it.">
      <p>
        For <bdi>{link.staff.email}</bdi>.
      </p>
      <NewPasswordForm token={token} email={link.staff.email} />
    </AuthPanel>
  );
}
