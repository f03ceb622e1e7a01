import type { Metadata } from 'next';
import { AuthPanel } from '@/components/admin/sign-in/auth-panel';
import { ForgotPasswordForm } from '@/components/admin/sign-in/reset/forgot-password-form';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Forgot your password' };

export default function ForgotPasswordPage() {
  return (
    <AuthPanel
      title="Forgot your password?"
      note={
        <>
          Your second factor stays as it is. <a href="/sign-in">Back to the sign-in</a>
        </>
      }
    >
      <ForgotPasswordForm />
    </AuthPanel>
  );
}
