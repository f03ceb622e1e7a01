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
      detail:
        'The offer is paused right now. We’ve saved your share, and it’ll count as soon as the offer is back.',
    };
  }
  switch (phase) {
    case 'opening':
      return { title: 'One moment', detail: 'We’re making your own link.' };
    case 'returning':
      return { title: 'Welcome back', detail: 'Give us a few seconds to check your share.' };
    case 'started':
      if (opens === 'clipboard') {
        return {
          title: 'Your link is ready',
          detail: `Paste it where you like. Your ${percent} off unlocks when ${condition}.`,
        };
      }
      if (state.needsUserActivation && opens === 'window') {
        return {
          title: `${name} didn’t open`,
          detail: `Your browser blocked the new window. Press “Open ${name}” below. Your ${percent} off unlocks when ${condition}.`,
        };
      }
      return {
        title: opens === 'window' ? `${name} is open` : `Share it ${phrase}`,
        detail: `Your ${percent} off unlocks when ${condition}.`,
      };
    case 'waiting':
      return {
        title: `Shared ${phrase}`,
        detail: `Your ${percent} off unlocks when ${condition}. You can close this page. We’ll save your share and show it here when you return.`,
      };
    case 'paused':
      return {
        title: `Shared ${phrase}`,
        detail: `Not yet: your ${percent} off unlocks when ${condition}. We’ll check again when you return to this page.`,
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
        detail: 'You’ve already used your discount. It’s limited to one per person.',
      };
    case 'expired':
      return { title: 'Your discount has expired', detail: 'Thank you for sharing anyway.' };
    case 'withdrawn':
      return {
        title: 'Your discount was withdrawn',
        detail: 'Write to us if you think this is a mistake.',
      };
  }
}
