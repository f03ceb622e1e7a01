import type { Metadata } from 'next';
import { DoorPanel } from '@/components/admin/sign-in/door-panel';
import { ForgotPasswordForm } from '@/components/admin/sign-in/reset/forgot-password-form';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Forgot your password' };

export default function ForgotPasswordPage() {
  return (
    <DoorPanel
      title="Forgot your password?"
      note={
        <>
          Your second factor stays as it is. <a href="/sign-in">Back to the sign-in</a>
        </>
      }
    >
      <ForgotPasswordForm />
    </DoorPanel>
  );
}
