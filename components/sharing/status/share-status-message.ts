import { UNLOCK_CONDITIONS } from '@/components/sharing/level-labels';
import type { ShareReward } from '@/components/sharing/store/request-share';
import type { ShareState } from '@/components/sharing/store/share-store';
import { hasReached } from '@/lib/sharing/share-level';
import { UNLOCK_BLOCKER_MESSAGES } from '@/lib/sharing/share-messages';
import { NETWORK_LABELS } from '@/lib/sharing/share-network';

/** The status of a share, as a title and a sentence; null before there is one. */
export function shareStatusMessage(
  state: ShareState,
  percent: string,
): { title: string; detail: string } | null {
  const { network, progress, phase } = state;
  if (!network || phase === 'none') return null;
  if (progress?.promotionCode) return rewardMessage(progress.promotionCode, percent);
  if (progress?.waitsFor) {
    return {
      title: `Shared ${NETWORK_LABELS[network].phrase}`,
      detail: UNLOCK_BLOCKER_MESSAGES[progress.waitsFor],
    };
  }
  const condition = progress ? UNLOCK_CONDITIONS[progress.unlocksAt] : '';
  const { phrase, name, opens } = NETWORK_LABELS[network];
  if (progress && phase === 'waiting' && hasReached(progress.status, progress.unlocksAt)) {
    return {
      title: `Shared ${phrase}`,
      detail: 'The offer is paused just now. We keep your share: it counts as soon as the offer is back.',
    };
  }
  switch (phase) {
    case 'opening':
      return { title: 'One moment', detail: 'We are making a link that is yours alone.' };
    case 'returning':
      return { title: 'Welcome back', detail: 'A few seconds, and we see where your share stands.' };
    case 'started':
      if (opens === 'clipboard') {
        return {
          title: 'Your link is ready',
          detail: `Paste it where you like. Your ${percent} off unlocks when ${condition}.`,
        };
      }
      if (state.needsUserActivation && opens === 'window') {
        return {
          title: `${name} did not open`,
          detail: `Your browser keeps new windows closed until you press once more: “Open ${name}” below. Your ${percent} off unlocks when ${condition}.`,
        };
      }
      return {
        title: opens === 'window' ? `${name} is open` : `Share it ${phrase}`,
        detail: `Your ${percent} off unlocks when ${condition}.`,
      };
    case 'waiting':
      return {
        title: `Shared ${phrase}`,
        detail: `Your ${percent} off unlocks when ${condition}. You can close this page: we keep it for you, and show it here when you are back.`,
      };
    case 'paused':
      return {
        title: `Shared ${phrase}`,
        detail: `Not yet: your ${percent} off unlocks when ${condition}. We have stopped looking for now, and look again when you come back to this page.`,
      };
    case 'unlocked':
      return null;
  }
}

function rewardMessage(reward: ShareReward, percent: string): { title: string; detail: string } {
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
