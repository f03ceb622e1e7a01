import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { pageErrorWords } from '@/components/admin/sign-in/page-error-words';
import { SignInPanel } from '@/components/admin/sign-in/sign-in-panel';
import { safeReturnPath } from '@/lib/auth/return-path';
import { getSignedInStaff } from '@/lib/auth/session';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Staff sign-in' };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error, signedOut } = await searchParams;
  const returnTo = safeReturnPath(callbackUrl);
  if (await getSignedInStaff()) redirect(returnTo);
  return <SignInPanel returnTo={returnTo} hasSignedOut={signedOut === '1'} error={pageErrorWords(error)} />;
}
