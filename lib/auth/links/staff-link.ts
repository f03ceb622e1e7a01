import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { hashStaffToken, staffToken } from './staff-token';

const MINUTE_MS = 60_000;
/** Short, because such a link opens an account. */
export const LINK_MINUTES = 60;

export type StaffLinkPurpose = 'password_reset' | 'email_change';

/** Makes a link for a mail to somebody; an earlier one of the same purpose is worth nothing from now on. */
export async function createStaffLink(
  tx: Tx,
  input: { staffId: string; purpose: StaffLinkPurpose; newEmail?: string },
): Promise<{ linkId: string }> {
  const { staffId, purpose, newEmail } = input;
  const linkId = newId();
  await tx.staffLink.deleteMany({ where: { staffId, purpose, usedAt: null } });
  await tx.staffLink.create({
    data: {
      id: linkId,
      staffId,
      purpose,
      tokenHash: hashOf(linkId),
      expiresAt: new Date(Date.now() + LINK_MINUTES * MINUTE_MS),
      ...(newEmail ? { newEmail } : {}),
    },
  });
  return { linkId };
}

/** The content of the link. */
export function tokenForLink(linkId: string): string {
  return staffToken({ purpose: 'link', id: linkId, serial: 1 });
}

function hashOf(linkId: string): Buffer<ArrayBuffer> {
  const hash = hashStaffToken(tokenForLink(linkId));
  if (!hash) throw new Error('a token of ours has another shape than we look for');
  return hash;
}

/** The open link of a token, or null: unknown, used, replaced, expired, or of somebody who is disabled. */
export async function findStaffLink(
  db: Pick<Tx, 'staffLink'>,
  input: { token: string; purpose: StaffLinkPurpose },
) {
  const tokenHash = hashStaffToken(input.token);
  if (!tokenHash) return null;
  return db.staffLink.findFirst({
    where: {
      tokenHash,
      purpose: input.purpose,
      usedAt: null,
      expiresAt: { gt: new Date() },
      staff: { disabledAt: null },
    },
    select: { id: true, newEmail: true, staff: { select: { id: true, email: true, name: true } } },
  });
}

/** Consumes a one-time link. @returns false when another request was quicker. */
export async function consumeStaffLink(tx: Tx, linkId: string): Promise<boolean> {
  const { count } = await tx.staffLink.updateMany({
    where: { id: linkId, usedAt: null },
    data: { usedAt: new Date() },
  });
  return count > 0;
}
