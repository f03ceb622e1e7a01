import 'server-only';
import { getDb } from '@/lib/db/client';
import { SESSION_SECONDS, type SessionClaims } from './session-claims';
import type { SignedInStaff } from './staff';

const SEEN_EVERY_MS = 60_000;

/**
 * The person behind a session, or null when they are gone, disabled, signed out everywhere since, or this session was
 * ended. Asked at every privileged request, so that whoever is disabled or demoted is so at the next one (commerce
 * rule 24). That somebody was seen is written at most once a minute.
 * @param address where the request comes from.
 */
export async function getStaffOfSession(
  claims: SessionClaims,
  address: string,
): Promise<SignedInStaff | null> {
  const session = await getDb().staffSession.findFirst({
    where: {
      id: claims.sessionId,
      staffId: claims.sub,
      endedAt: null,
      staff: { sessionVersion: claims.sessionVersion, disabledAt: null },
    },
    select: {
      lastSeenAt: true,
      staff: {
        select: {
          id: true,
          email: true,
          name: true,
          role: true,
          secondFactor: { select: { confirmedAt: true } },
        },
      },
    },
  });
  if (!session) return null;
  const now = Date.now();
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await getDb().staffSession.updateMany({
      where: { id: claims.sessionId, lastSeenAt: { lt: new Date(now - SEEN_EVERY_MS) } },
      data: { lastSeenAt: new Date(now), address },
    });
  }
  const { secondFactor, ...staff } = session.staff;
  return { ...staff, sessionId: claims.sessionId, hasSecondFactor: Boolean(secondFactor?.confirmedAt) };
}

/** What is needed to check a sign-in, or null for an unknown address. @param email lower case. */
export async function getStaffCredentials(email: string) {
  return getDb().staffUser.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      sessionVersion: true,
      disabledAt: true,
      secondFactor: { select: { confirmedAt: true } },
    },
  });
}

export type StaffSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
};

/** The browsers that somebody is signed in with now, latest first. */
export async function listSessions(staffId: string): Promise<StaffSession[]> {
  return getDb().staffSession.findMany({
    where: {
      staffId,
      endedAt: null,
      createdAt: { gt: new Date(Date.now() - SESSION_SECONDS * 1000) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
    orderBy: { lastSeenAt: 'desc' },
  });
}

/** What somebody's own page shows of how they are protected. */
export async function getProtection(
  staffId: string,
): Promise<{ hasSecondFactor: boolean; recoveryCodesLeft: number }> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    getDb().staffSecondFactor.findUnique({ where: { staffId }, select: { confirmedAt: true } }),
    getDb().staffRecoveryCode.count({ where: { staffId, usedAt: null } }),
  ]);
  return { hasSecondFactor: Boolean(factor?.confirmedAt), recoveryCodesLeft };
}
