import { refreshCart } from '@/components/cart/browser/shop-cart';
import { hasReached } from '@/lib/sharing/share-level';
import { opens, type ShareNetwork } from '@/lib/sharing/share-network';
import { openShareTarget } from './open-share-target';
import { pollWhileVisible } from './poll-while-visible';
import {
  requestShare,
  type ShareProblem,
  type ShareProgress,
  type ShareResponse,
  type ShareStatusResponse,
  type StartedShare,
} from './request-share';
import { readStoredShare, type StoredShare, storeShare } from './stored-share';
import { watchForReturn } from './watch-for-return';

export type ShareState = {
  /** `opening`: requested, no response yet. `returning`: the return is being reported to the server. */
  phase: 'none' | 'opening' | 'started' | 'returning' | 'waiting' | 'paused' | 'unlocked';
  network: ShareNetwork | null;
  share: StoredShare | null;
  progress: ShareProgress | null;
  /** Why the last action failed; null when it did not. */
  problem: string | null;
  /** The network's window was blocked, or the share sheet needs another click. */
  needsUserActivation: boolean;
};

const INITIAL_STATE: ShareState = {
  phase: 'none',
  network: null,
  share: null,
  progress: null,
  problem: null,
  needsUserActivation: false,
};
/** The server says how long to wait, so that the second attempt counts; a revoked share never does. */
const MAX_RETURN_ATTEMPTS = 4;
const COOKIES_BLOCKED =
  'Your browser is blocking this shop’s cookies, so sharing can’t unlock anything. Allow cookies for this site, then share again.';
const DEFAULT_POLL_DELAY_MS = 15_000;

let state = INITIAL_STATE;
let stopWatching: () => void = () => {};
let stopPolling: () => void = () => {};
let generation = 0;
const listeners = new Set<() => void>();

export const getShareState = (): ShareState => state;

export function subscribeToShare(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts a share and opens its target. @param input.window opened by the click; null where there is none. */
export async function startShare(input: {
  network: ShareNetwork;
  productSlug: string;
  window: Window | null;
}): Promise<void> {
  const { network, productSlug } = input;
  const number = ++generation;
  stopAll();
  if (!navigator.cookieEnabled) {
    input.window?.close();
    return set({ ...INITIAL_STATE, network, problem: COOKIES_BLOCKED });
  }
  set({ ...INITIAL_STATE, phase: 'opening', network });
  const response = await requestShare<StartedShare>('/api/share', { network, productSlug });
  if (number !== generation) return input.window?.close();
  if ('problem' in response) {
    input.window?.close();
    return set({ ...INITIAL_STATE, network, problem: response.problem.detail });
  }
  const { shareId, shareUrl, intentUrl, title, text, ...progress } = response.body;
  const share = { shareId, network, shareUrl, intentUrl, title, text };
  storeShare(share);
  set({ share, progress, phase: progress.promotionCode ? 'unlocked' : 'started' });
  if (progress.promotionCode) void refreshCart();
  // All evidence is there: fetching the status unlocks it.
  else if (hasReached(progress.status, progress.unlocksAt)) void refreshShare();
  else watchReturn(input.window);
  await openTarget(share, input.window);
}

/** Resumes the share that this browser has stored, and fetches its status. */
export async function resumeShare(): Promise<void> {
  const share = readStoredShare();
  if (!share || state.phase !== 'none') return;
  const number = ++generation;
  const response = await requestShare<ShareStatusResponse>(`/api/share/${share.shareId}`);
  if (number !== generation) return;
  if ('problem' in response) {
    if (response.problem.code === 'share_not_found') storeShare(null);
    return;
  }
  set({ share, network: share.network });
  await applyStatus(response.body);
  if (state.progress?.status !== 'started') return;
  // Leaving for a network often unloads the page: being here again is the return. Copying leads nowhere.
  if (opens(share.network) === 'clipboard') watchReturn(null);
  else await reportReturn();
}

/** Reports the return to the server; if that is too early, again after `retryAfterMs`. */
export async function reportReturn(): Promise<void> {
  const { share } = state;
  if (!share || state.phase === 'returning') return;
  const number = generation;
  stopAll();
  set({ phase: 'returning', problem: null, needsUserActivation: false });
  for (let attempt = 0; attempt < MAX_RETURN_ATTEMPTS; attempt += 1) {
    const response = await requestShare<ShareStatusResponse>(`/api/share/${share.shareId}/returned`, {});
    if (number !== generation) return;
    if ('problem' in response) return failTo('started', response.problem);
    const { status, promotionCode, retryAfterMs = 0 } = response.body;
    if (promotionCode || status !== 'started') return applyStatus(response.body);
    await new Promise((resolve) => setTimeout(resolve, Math.max(retryAfterMs, 250)));
    if (number !== generation) return;
  }
  set({ phase: 'started', problem: 'This share doesn’t count right now. Please share again.' });
}

/** Fetches the status now, and polls while there is something to wait for. */
export async function refreshShare(): Promise<void> {
  const { share } = state;
  if (!share) return;
  const number = generation;
  const response = await requestShare<ShareStatusResponse>(`/api/share/${share.shareId}`);
  if (number !== generation) return;
  if ('problem' in response) set({ problem: response.problem.detail });
  else await applyStatus(response.body);
}

/** Opens the network or the share sheet again, by a click of its own. */
export async function retryShareTarget(): Promise<void> {
  const { share } = state;
  if (share) await openTarget(share, null);
}

/** The person has opened the window that the browser had blocked. */
export function confirmOpened(): void {
  set({ needsUserActivation: false });
}

async function openTarget(share: StoredShare, window: Window | null): Promise<void> {
  const outcome = await openShareTarget(share, window);
  if (state.share?.shareId !== share.shareId) return;
  if (outcome === 'shared' && state.phase === 'started') return reportReturn();
  if (outcome === 'not_copied')
    set({ problem: 'Your browser didn’t let us copy. Copy the link from the field.' });
  set({ needsUserActivation: outcome === 'needs_user_activation' });
}

async function applyStatus(body: ShareStatusResponse): Promise<void> {
  const { retryAfterMs = DEFAULT_POLL_DELAY_MS, ...progress } = body;
  stopPolling();
  if (progress.promotionCode) {
    stopAll();
    // Fetching an unlocked share applies its code to a cart that was created later.
    await refreshCart();
    return set({ progress, phase: 'unlocked', problem: null, needsUserActivation: false });
  }
  const isBack = hasReached(progress.status, 'returned');
  set({ progress, phase: isBack ? 'waiting' : 'started', problem: null });
  // What is blocked until tomorrow is fetched again on the next visit.
  if (isBack && !progress.waitsFor) poll(retryAfterMs);
}

function poll(delayMs: number): void {
  stopPolling = pollWhileVisible(
    {
      request: async () => {
        const { share } = state;
        if (!share) return null;
        const response: ShareResponse<ShareStatusResponse> = await requestShare(
          `/api/share/${share.shareId}`,
        );
        if (state.share !== share) return null;
        if ('problem' in response)
          return response.problem.code === 'unreachable' ? DEFAULT_POLL_DELAY_MS : null;
        const { promotionCode, retryAfterMs = DEFAULT_POLL_DELAY_MS, ...progress } = response.body;
        if (promotionCode) {
          await applyStatus(response.body);
          return null;
        }
        set({ progress, phase: 'waiting' });
        return progress.waitsFor ? null : retryAfterMs;
      },
      onTimeout: () => set({ phase: 'paused' }),
    },
    delayMs,
  );
}

function watchReturn(window: Window | null): void {
  stopWatching = watchForReturn({ window, onReturn: () => void reportReturn() });
}

function stopAll(): void {
  stopWatching();
  stopPolling();
}

/** A share of this visit that the server does not know is one whose cookie the browser did not store. */
function failTo(phase: ShareState['phase'], problem: ShareProblem): void {
  set({ phase, problem: problem.code === 'share_not_found' ? COOKIES_BLOCKED : problem.detail });
}

function set(part: Partial<ShareState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}
