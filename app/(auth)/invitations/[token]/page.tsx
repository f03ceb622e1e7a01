import type { Metadata } from 'next';
import { roleWords } from '@/components/admin/layout/role-words';
import { DoorPanel } from '@/components/admin/sign-in/door-panel';
import { JoinForm } from '@/components/admin/sign-in/invitation/join-form';
import { LinkGone } from '@/components/admin/sign-in/link-gone';
import { getInvitation } from '@/lib/auth/people-queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your invitation', referrer: 'same-origin' };

type InvitationPageProps = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const invitation = await getInvitation(token);
  if (!invitation) return <LinkGone next="Ask the owner of the shop for another invitation." />;
  return (
    <DoorPanel title="Welcome to the back office">
      <p>
        You were invited as <bdi>{invitation.email}</bdi>, to work as{' '}
        {roleWords(invitation.role).toLowerCase()}. Choose how you are called, and a password.
      </p>
      <JoinForm token={token} email={invitation.email} />
    </DoorPanel>
  );
}
