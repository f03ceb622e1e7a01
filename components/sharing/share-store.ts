import { followCartChange } from '@/components/cart/cart-store';
import type { ShareNetwork } from '@/lib/sharing/network';
import { hasReached } from '@/lib/sharing/share-level';
import { handOver } from './hand-over';
import { pollWhileVisible } from './poll-while-visible';
import {
  type FollowedShare,
  requestShare,
  type ShareAnswer,
  type ShareProblem,
  type ShareProgress,
  type StartedShare,
} from './request-share';
import { readStoredShare, type StoredShare, storeShare } from './stored-share';
import { watchForReturn } from './watch-for-return';

export type ShareState = {
  /** `opening`: asked for, not answered. `returning`: the server is told that the person is back. */
  phase: 'none' | 'opening' | 'started' | 'returning' | 'waiting' | 'paused' | 'unlocked';
  network: ShareNetwork | null;
  share: StoredShare | null;
  progress: ShareProgress | null;
  /** Why the last thing did not work; null when it did. */
  problem: string | null;
  /** The network's window was blocked, or the share sheet needs another press. */
  needsPress: boolean;
};

const NOTHING: ShareState = {
  phase: 'none',
  network: null,
  share: null,
  progress: null,
  problem: null,
  needsPress: false,
};
/** The server names the time that is missing, so that the second one counts; a revoked share never does. */
const MOST_TRIES = 4;
const USUAL_DELAY_MS = 15_000;

let state = NOTHING;
let stopWatching: () => void = () => {};
let stopPolling: () => void = () => {};
let begun = 0;
const listeners = new Set<() => void>();

export const getShareState = (): ShareState => state;

export function subscribeToShare(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begins a share and takes the person to the network. @param input.window opened by the press; null where there is none. */
export async function beginShare(input: {
  network: ShareNetwork;
  productSlug: string;
  window: Window | null;
}): Promise<void> {
  const { network, productSlug } = input;
  const number = ++begun;
  stopAll();
  set({ ...NOTHING, phase: 'opening', network });
  const answer = await requestShare<StartedShare>('/api/share', { network, productSlug });
  if (number !== begun) return input.window?.close();
  if ('problem' in answer) {
    input.window?.close();
    return set({ ...NOTHING, network, problem: answer.problem.detail });
  }
  const { shareId, shareUrl, intentUrl, title, text, ...progress } = answer.body;
  const share = { shareId, network, shareUrl, intentUrl, title, text };
  storeShare(share);
  set({ share, progress, phase: progress.promotionCode ? 'unlocked' : 'started' });
  if (progress.promotionCode) void followCartChange();
  // Nothing more is asked for: to ask is to unlock.
  else if (hasReached(progress.status, progress.unlocksAt)) void lookAgain();
  else watch(input.window);
  await takeAway(share, input.window);
}

/** Takes up the share that this browser remembers, and asks where it stands. */
export async function resumeShare(): Promise<void> {
  const share = readStoredShare();
  if (!share || state.phase !== 'none') return;
  const number = ++begun;
  const answer = await requestShare<FollowedShare>(`/api/share/${share.shareId}`);
  if (number !== begun) return;
  if ('problem' in answer) {
    if (answer.problem.code === 'share_not_found') storeShare(null);
    return;
  }
  set({ share, network: share.network });
  await follow(answer.body);
  if (state.progress?.status !== 'started') return;
  // Leaving for a network often ends the page: to be here again is to have come back. Copying leads nowhere.
  if (share.network === 'copy') watch(null);
  else await sayReturned();
}

/** Tells the server that the person is back; when that is too soon for it, again after the time that it names. */
export async function sayReturned(): Promise<void> {
  const { share } = state;
  if (!share || state.phase === 'returning') return;
  const number = begun;
  stopAll();
  set({ phase: 'returning', problem: null, needsPress: false });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await requestShare<FollowedShare>(`/api/share/${share.shareId}/returned`, {});
    if (number !== begun) return;
    if ('problem' in answer) return failTo('started', answer.problem);
    const { status, promotionCode, retryAfterMs = 0 } = answer.body;
    if (promotionCode || status !== 'started') return follow(answer.body);
    await new Promise((resolve) => setTimeout(resolve, Math.max(retryAfterMs, 250)));
    if (number !== begun) return;
  }
  set({ phase: 'started', problem: 'This share does not count at the moment. Share again, please.' });
}

/** Asks now, and then again and again while there is something to wait for. */
export async function lookAgain(): Promise<void> {
  const { share } = state;
  if (!share) return;
  const number = begun;
  const answer = await requestShare<FollowedShare>(`/api/share/${share.shareId}`);
  if (number !== begun) return;
  if ('problem' in answer) set({ problem: answer.problem.detail });
  else await follow(answer.body);
}

/** Once more to the network or the share sheet, by a press of its own. */
export async function pressAgain(): Promise<void> {
  const { share } = state;
  if (share) await takeAway(share, null);
}

/** The person has opened what the browser had kept closed. */
export function openedByHand(): void {
  set({ needsPress: false });
}

async function takeAway(share: StoredShare, window: Window | null): Promise<void> {
  const outcome = await handOver(share, window);
  if (state.share?.shareId !== share.shareId) return;
  if (outcome === 'shared' && state.phase === 'started') return sayReturned();
  if (outcome === 'not_copied')
    set({ problem: 'Your browser did not let us copy. Copy the link from the field.' });
  set({ needsPress: outcome === 'needs_press' });
}

async function follow(body: FollowedShare): Promise<void> {
  const { retryAfterMs = USUAL_DELAY_MS, ...progress } = body;
  stopPolling();
  if (progress.promotionCode) {
    stopAll();
    // To ask about an unlocked share is what puts its code on a cart that came later.
    await followCartChange();
    return set({ progress, phase: 'unlocked', problem: null, needsPress: false });
  }
  const isBack = hasReached(progress.status, 'returned');
  set({ progress, phase: isBack ? 'waiting' : 'started', problem: null });
  // What waits for tomorrow is asked about when the person is here again.
  if (isBack && !progress.waitsFor) poll(retryAfterMs);
}

function poll(delayMs: number): void {
  stopPolling = pollWhileVisible(
    {
      ask: async () => {
        const { share } = state;
        if (!share) return null;
        const answer: ShareAnswer<FollowedShare> = await requestShare(`/api/share/${share.shareId}`);
        if (state.share !== share) return null;
        if ('problem' in answer) return answer.problem.code === 'unreachable' ? USUAL_DELAY_MS : null;
        const { promotionCode, retryAfterMs = USUAL_DELAY_MS, ...progress } = answer.body;
        if (promotionCode) {
          await follow(answer.body);
          return null;
        }
        set({ progress, phase: 'waiting' });
        return progress.waitsFor ? null : retryAfterMs;
      },
      onGiveUp: () => set({ phase: 'paused' }),
    },
    delayMs,
  );
}

function watch(window: Window | null): void {
  stopWatching = watchForReturn({ window, onReturn: () => void sayReturned() });
}

function stopAll(): void {
  stopWatching();
  stopPolling();
}

function failTo(phase: ShareState['phase'], problem: ShareProblem): void {
  set({ phase, problem: problem.detail });
}

function set(part: Partial<ShareState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}
