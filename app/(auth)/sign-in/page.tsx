import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { doorNotice } from '@/components/admin/sign-in/door-notice';
import { pageErrorWords } from '@/components/admin/sign-in/page-error-words';
import { SignInPanel } from '@/components/admin/sign-in/sign-in-panel';
import { safeReturnPath } from '@/lib/auth/return-path';
import { getSignedInStaff } from '@/lib/auth/session';

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
      notice={doorNotice(query)}
      error={pageErrorWords(query.error)}
      isSignedOut={query.signedOut === '1'}
    />
  );
}
