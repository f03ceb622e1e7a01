import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { describeUserAgent } from './describe-user-agent';
import { SESSION_SECONDS } from './session-claims';

/** Long enough for somebody to look up what they do not remember. */
const RETENTION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A started session, as its cookie will name it. */
export type StartedSession = { staffId: string; sessionId: string; sessionVersion: number };

/**
 * Begins a session of somebody who has proven who they are, and forgets their sessions of long ago.
 * @param input.sessionVersion as it was when they began to prove it.
 * @returns null when all of their access was revoked since, or they were disabled.
 */
export async function startSession(
  tx: Tx,
  input: { staffId: string; sessionVersion: number; address: string; userAgent: string | null },
): Promise<StartedSession | null> {
  const { staffId, sessionVersion, address, userAgent } = input;
  const now = new Date();
  const { count } = await tx.staffUser.updateMany({
    where: { id: staffId, sessionVersion, disabledAt: null },
    data: { lastSignInAt: now },
  });
  if (count === 0) return null;
  const sessionId = newId();
  await tx.staffSession.create({
    data: { id: sessionId, staffId, address, agent: describeUserAgent(userAgent) },
  });
  await tx.staffSession.deleteMany({
    where: {
      staffId,
      createdAt: { lt: new Date(now.getTime() - RETENTION_DAYS * DAY_MS - SESSION_SECONDS * 1000) },
    },
  });
  return { staffId, sessionId, sessionVersion };
}

/**
 * Rotates the session of a browser after all access of its person was revoked: who has just reauthenticated stays signed
 * in there, and a copy of the former cookie is worth nothing.
 */
export async function rotateSession(
  tx: Tx,
  input: { staffId: string; sessionId: string; address: string },
): Promise<StartedSession> {
  const { staffId, address } = input;
  const { agent } = await tx.staffSession.findUniqueOrThrow({
    where: { id: input.sessionId },
    select: { agent: true },
  });
  const { sessionVersion } = await tx.staffUser.findUniqueOrThrow({
    where: { id: staffId },
    select: { sessionVersion: true },
  });
  const sessionId = newId();
  await tx.staffSession.create({ data: { id: sessionId, staffId, address, agent } });
  return { staffId, sessionId, sessionVersion };
}
