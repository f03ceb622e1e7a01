import type { Metadata } from 'next';
import { roleLabel } from '@/components/admin/layout/role-label';
import { AuthPanel } from '@/components/admin/sign-in/auth-panel';
import { InvalidLink } from '@/components/admin/sign-in/invalid-link';
import { AcceptInvitationForm } from '@/components/admin/sign-in/invitation/accept-invitation-form';
import { getInvitation } from '@/lib/auth/invitations/queries';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your invitation', referrer: 'same-origin' };

type InvitationPageProps = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const invitation = await getInvitation(token);
  if (!invitation) return <InvalidLink next="Ask the owner of the shop for another invitation." />;
  return (
    <AuthPanel title="Welcome to the back office">
      <p>
        You were invited as <bdi>{invitation.email}</bdi>, to work as{' '}
        {roleLabel(invitation.role).toLowerCase()}. Choose how you are called, and a password.
      </p>
      <AcceptInvitationForm token={token} email={invitation.email} />
    </AuthPanel>
  );
}
