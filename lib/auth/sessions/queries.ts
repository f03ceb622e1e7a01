import 'server-only';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import type { SignedInStaff } from '@/lib/auth/staff/staff';
import { getDb } from '@/lib/db/client';
import { SESSION_SECONDS, type SessionClaims } from './session-claims';

const MINUTE_MS = 60_000;
const LAST_SEEN_INTERVAL_MS = MINUTE_MS;

/**
 * The person behind a session, or null when they are gone, disabled, signed out everywhere since, when this session was
 * ended, or when it was not used for longer than the owner lets sessions of their role rest. Asked at every privileged
 * request, so that whoever is disabled or demoted is so at the next one (commerce rule 24). That somebody was seen is
 * written at most once a minute.
 * @param address where the request comes from.
 */
export async function getStaffBySession(
  claims: SessionClaims,
  address: string,
): Promise<SignedInStaff | null> {
  const [session, idle] = await Promise.all([findSession(claims), findIdleTimeouts()]);
  if (!session) return null;
  const restedMs = Date.now() - session.lastSeenAt.getTime();
  if (restedMs > idle[session.staff.role] * MINUTE_MS) {
    await getDb().staffSession.updateMany({
      where: { id: claims.sessionId, endedAt: null, lastSeenAt: session.lastSeenAt },
      data: { endedAt: new Date() },
    });
    return null;
  }
  if (restedMs > LAST_SEEN_INTERVAL_MS) {
    const now = new Date();
    await getDb().staffSession.updateMany({
      where: { id: claims.sessionId, lastSeenAt: { lt: new Date(now.getTime() - LAST_SEEN_INTERVAL_MS) } },
      data: { lastSeenAt: now, address },
    });
  }
  const { secondFactor, ...staff } = session.staff;
  return { ...staff, sessionId: claims.sessionId, hasSecondFactor: Boolean(secondFactor?.confirmedAt) };
}

function findSession(claims: SessionClaims) {
  return getDb().staffSession.findFirst({
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
}

/** After how many minutes a session that is not used ends, by role. */
async function findIdleTimeouts(): Promise<Record<StaffRole, number>> {
  const { ownerIdleMinutes, managerIdleMinutes, supportIdleMinutes } =
    await getDb().shopSettings.findUniqueOrThrow({
      where: { id: 1 },
      select: { ownerIdleMinutes: true, managerIdleMinutes: true, supportIdleMinutes: true },
    });
  return { owner: ownerIdleMinutes, manager: managerIdleMinutes, support: supportIdleMinutes };
}

export type StaffSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
};

/** The browsers that somebody is signed in with now, latest first. */
export async function listSessions(person: { id: string; role: StaffRole }): Promise<StaffSession[]> {
  const idle = await findIdleTimeouts();
  const now = Date.now();
  return getDb().staffSession.findMany({
    where: {
      staffId: person.id,
      endedAt: null,
      createdAt: { gt: new Date(now - SESSION_SECONDS * 1000) },
      lastSeenAt: { gt: new Date(now - idle[person.role] * MINUTE_MS) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, agent: true },
    orderBy: { lastSeenAt: 'desc' },
  });
}
