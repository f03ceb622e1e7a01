import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthPanel } from '@/components/admin/sign-in/auth-panel';
import { CodeForm } from '@/components/admin/sign-in/code-form';
import { readPendingSignIn } from '@/lib/auth/sign-in/pending-sign-in';
import { safeReturnPath, signInPath } from '@/lib/auth/sign-in/return-path';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your code' };

type CodePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodePage({ searchParams }: CodePageProps) {
  const { callbackUrl } = await searchParams;
  const returnTo = safeReturnPath(callbackUrl);
  if (!(await readPendingSignIn())) redirect(`${signInPath(returnTo)}&error=Expired`);
  return (
    <AuthPanel
      title="One more step"
      note="Lost your phone and your recovery codes? An owner of the shop can take your second factor away, so that you can set up another."
    >
      <CodeForm returnTo={returnTo} />
    </AuthPanel>
  );
}
