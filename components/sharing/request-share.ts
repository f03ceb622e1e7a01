import type { ShareLevel } from '@/lib/sharing/share-level';
import type { UnlockWait } from '@/lib/sharing/unlock-bounds';

export type ShareReward = {
  code: string;
  /** ISO 8601; null when it does not run out. */
  expiresAt: string | null;
  percentOffBps: number | null;
  minimumSubtotalMinor: number;
  state: 'ready' | 'used' | 'expired' | 'withdrawn';
};

/** Where a share stands. */
export type ShareProgress = {
  status: ShareLevel;
  unlocksAt: ShareLevel;
  promotionCode?: ShareReward;
  /** Why nothing unlocks although all that was asked for is there. */
  waitsFor?: UnlockWait;
};
export type FollowedShare = ShareProgress & { retryAfterMs?: number };
export type StartedShare = ShareProgress & {
  shareId: string;
  shareUrl: string;
  intentUrl: string | null;
  title: string;
  text: string;
};

export type ShareProblem = { code: string; detail: string };
export type ShareAnswer<Body> = { body: Body } | { problem: ShareProblem };

const UNREACHABLE: ShareProblem = {
  code: 'unreachable',
  detail: 'We could not reach the shop. Check your connection and try again.',
};

/** Asks about a share, or posts where there is a body. A lost connection is a problem like any other. */
export async function requestShare<Body>(
  path: string,
  body?: Record<string, unknown>,
): Promise<ShareAnswer<Body>> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      keepalive: body !== undefined,
    });
    const answer: unknown = await response.json();
    return response.ok ? { body: answer as Body } : { problem: readProblem(answer) };
  } catch {
    return { problem: UNREACHABLE };
  }
}

function readProblem(answer: unknown): ShareProblem {
  const { code, detail } = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<
    Record<keyof ShareProblem, unknown>
  >;
  return {
    code: typeof code === 'string' ? code : 'unknown',
    detail:
      typeof detail === 'string' && detail ? detail : 'Something went wrong on our side. Please try again.',
  };
}
