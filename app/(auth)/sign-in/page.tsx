import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { authErrorMessage } from '@/components/admin/sign-in/auth-error-message';
import { signInMessage } from '@/components/admin/sign-in/sign-in-message';
import { SignInPanel } from '@/components/admin/sign-in/sign-in-panel';
import { getSignedInStaff } from '@/lib/auth/sessions/get-signed-in-staff';
import { safeReturnPath } from '@/lib/auth/sign-in/return-path';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Staff sign-in' };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const returnTo = safeReturnPath(query.callbackUrl);
  if (await getSignedInStaff()) redirect(returnTo);
  return (
    <SignInPanel
      returnTo={returnTo}
      message={signInMessage(query)}
      error={authErrorMessage(query.error)}
      isSignedOut={query.signedOut === '1'}
    />
  );
}
