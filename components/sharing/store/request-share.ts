import type { UnlockBlocker } from '@/lib/sharing/campaign/unlock-limits';
import type { ShareLevel } from '@/lib/sharing/share-level';

export type ShareReward = {
  code: string;
  /** ISO 8601; null when it does not run out. */
  expiresAt: string | null;
  percentOffBps: number | null;
  minimumSubtotalMinor: number;
  state: 'ready' | 'used' | 'expired' | 'withdrawn';
};

/** The progress of a share. */
export type ShareProgress = {
  status: ShareLevel;
  unlocksAt: ShareLevel;
  promotionCode?: ShareReward;
  /** Why it does not unlock although all the evidence is there. */
  waitsFor?: UnlockBlocker;
};
export type ShareStatusResponse = ShareProgress & { retryAfterMs?: number };
export type StartedShare = ShareProgress & {
  shareId: string;
  shareUrl: string;
  intentUrl: string | null;
  title: string;
  text: string;
};

export type ShareProblem = { code: string; detail: string };
export type ShareResponse<Body> = { body: Body } | { problem: ShareProblem };

const UNREACHABLE: ShareProblem = {
  code: 'unreachable',
  detail: 'We couldn’t reach the shop. Check your connection and try again.',
};

/** Fetches a share, or posts where there is a body. A lost connection is a problem like any other. */
export async function requestShare<Body>(
  path: string,
  body?: Record<string, unknown>,
): Promise<ShareResponse<Body>> {
  try {
    const response = await fetch(path, {
      method: body ? 'POST' : 'GET',
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      keepalive: body !== undefined,
    });
    const responseBody: unknown = await response.json();
    return response.ok ? { body: responseBody as Body } : { problem: parseProblem(responseBody) };
  } catch {
    return { problem: UNREACHABLE };
  }
}

function parseProblem(responseBody: unknown): ShareProblem {
  const { code, detail } = (
    typeof responseBody === 'object' && responseBody !== null ? responseBody : {}
  ) as Partial<Record<keyof ShareProblem, unknown>>;
  return {
    code: typeof code === 'string' ? code : 'unknown',
    detail:
      typeof detail === 'string' && detail ? detail : 'Something went wrong on our side. Please try again.',
  };
}
