import 'server-only';
import { newId } from '@/lib/core/ids';
import type { Tx } from '@/lib/db/client';
import { describeAgent } from './describe-agent';
import { SESSION_SECONDS } from './session-claims';

/** Long enough for somebody to look up what they do not remember. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A session that has begun, as its cookie will name it. */
export type StartedSession = { staffId: string; sessionId: string; sessionVersion: number };

/** Begins a session of somebody who has proven who they are, and forgets their sessions of long ago. */
export async function startSession(
  tx: Tx,
  input: { staffId: string; sessionVersion: number; address: string; userAgent: string | null },
): Promise<StartedSession> {
  const { staffId, sessionVersion, address, userAgent } = input;
  const sessionId = newId();
  const agent = describeAgent(userAgent);
  await tx.staffSession.create({ data: { id: sessionId, staffId, address, agent } });
  const now = new Date();
  await tx.staffUser.update({ where: { id: staffId }, data: { lastSignInAt: now } });
  await tx.staffSession.deleteMany({
    where: {
      staffId,
      createdAt: { lt: new Date(now.getTime() - KEPT_DAYS * DAY_MS - SESSION_SECONDS * 1000) },
    },
  });
  return { staffId, sessionId, sessionVersion };
}
