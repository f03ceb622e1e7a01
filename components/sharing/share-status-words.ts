import { hasReached } from '@/lib/sharing/share-level';
import { UNLOCK_WAIT_WORDS } from '@/lib/sharing/share-words';
import { UNLOCKS_WHEN } from './level-words';
import { NETWORK_WORDS, opensWindow } from './network-words';
import type { ShareReward } from './request-share';
import type { ShareState } from './share-store';

/** Where a share stands, in a title and a sentence; null before there is one. */
export function shareStatusWords(
  state: ShareState,
  percent: string,
): { title: string; detail: string } | null {
  const { network, progress, phase } = state;
  if (!network || phase === 'none') return null;
  if (progress?.promotionCode) return rewardWords(progress.promotionCode, percent);
  if (progress?.waitsFor) {
    return { title: `Shared ${NETWORK_WORDS[network].way}`, detail: UNLOCK_WAIT_WORDS[progress.waitsFor] };
  }
  const when = progress ? UNLOCKS_WHEN[progress.unlocksAt] : '';
  const { way, name } = NETWORK_WORDS[network];
  if (progress && phase === 'waiting' && hasReached(progress.status, progress.unlocksAt)) {
    return {
      title: `Shared ${way}`,
      detail: 'The offer is paused just now. We keep your share: it counts as soon as the offer is back.',
    };
  }
  switch (phase) {
    case 'opening':
      return { title: 'One moment', detail: 'We are making a link that is yours alone.' };
    case 'returning':
      return { title: 'Welcome back', detail: 'A few seconds, and we see where your share stands.' };
    case 'started':
      if (network === 'copy') {
        return {
          title: 'Your link is ready',
          detail: `Paste it where you like. Your ${percent} off unlocks when ${when}.`,
        };
      }
      if (state.needsPress && opensWindow(network)) {
        return {
          title: `${name} did not open`,
          detail: `Your browser keeps new windows closed until you press once more: “Open ${name}” below. Your ${percent} off unlocks when ${when}.`,
        };
      }
      return {
        title: network === 'native' || network === 'email' ? `Share it ${way}` : `${name} is open`,
        detail: `Your ${percent} off unlocks when ${when}.`,
      };
    case 'waiting':
      return {
        title: `Shared ${way}`,
        detail: `Your ${percent} off unlocks when ${when}. You can close this page: we keep it for you, and show it here when you are back.`,
      };
    case 'paused':
      return {
        title: `Shared ${way}`,
        detail: `Not yet: your ${percent} off unlocks when ${when}. We have stopped looking for now, and look again when you come back to this page.`,
      };
    case 'unlocked':
      return null;
  }
}

function rewardWords(reward: ShareReward, percent: string): { title: string; detail: string } {
  switch (reward.state) {
    case 'ready':
      return { title: `${percent} off is yours`, detail: 'Thank you for sharing.' };
    case 'used':
      return {
        title: 'Thank you for sharing',
        detail: 'You have used your discount already; it is once per person.',
      };
    case 'expired':
      return { title: 'Your discount has run out', detail: 'Thank you for sharing all the same.' };
    case 'withdrawn':
      return {
        title: 'Your discount was withdrawn',
        detail: 'Write to us if you think that this is a mistake.',
      };
  }
}
