import 'server-only';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { getDb } from '@/lib/db/client';
import { findOpenInvitation } from './invitation';

export type OpenInvitation = {
  id: string;
  email: string;
  role: StaffRole;
  sentCount: number;
  expiresAt: Date;
  invitedBy: string | null;
};

/** Invitations that nobody has accepted yet, latest first. */
export async function listOpenInvitations(): Promise<OpenInvitation[]> {
  const rows = await getDb().staffInvitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null },
    select: {
      id: true,
      email: true,
      role: true,
      sentCount: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ invitedBy, ...row }) => ({ ...row, invitedBy: invitedBy?.name ?? null }));
}

/** What the page of an invitation shows, or null when its link does not work (any more). */
export async function getInvitation(token: string): Promise<{ email: string; role: StaffRole } | null> {
  const found = await findOpenInvitation(getDb(), token);
  return found && { email: found.email, role: found.role };
}
