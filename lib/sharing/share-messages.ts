import type { UnlockBlocker } from '@/lib/sharing/campaign/unlock-limits';
import type { ShareLevel } from './share-level';

/** What has to happen before the discount unlocks, by required level. */
export const UNLOCK_HINTS = {
  started: 'Your discount is ready as soon as you share.',
  returned: 'Share the link, come back here and wait a few seconds. Your discount will then be ready.',
  preview_fetched: 'Your discount is ready as soon as the network has fetched a preview of your link.',
  friend_visited: 'Your discount is ready as soon as a friend has opened your link.',
  friend_bought: 'Your discount is ready as soon as a friend has bought through your link.',
} as const satisfies Record<ShareLevel, string>;

/** Shown for a share that has all its evidence while a limit of the campaign is reached. */
export const UNLOCK_BLOCKER_MESSAGES = {
  next_day:
    'Today’s discounts have all been claimed. We’ve saved your share: come back tomorrow in this browser to get yours.',
  network_next_day:
    'Many people have shared from your network today. We’ve saved your share: come back tomorrow in this browser to get yours.',
  offer_ended:
    'All the discounts in this offer have been claimed, so it has ended. Thank you for sharing anyway.',
} as const satisfies Record<UnlockBlocker, string>;

/** Shown when a share fails, on the page for browsers without JavaScript; by problem code. */
export const SHARE_PROBLEM_MESSAGES: Readonly<Record<string, string>> = {
  invalid_fields: 'The form wasn’t complete. Please share from the product page.',
  unknown_product: 'We no longer have this product.',
  sharing_unavailable: 'This network isn’t part of the offer right now. Try another one, or come back later.',
  share_not_found: 'You haven’t shared this from this browser. Please share again from the product page.',
  too_many_requests: 'You’ve shared a lot in a short time. Please wait ten minutes.',
};

/** The state of an earned code. */
export const REWARD_STATE_MESSAGES = {
  ready: 'Enter it in your cart if it isn’t there already.',
  used: 'You’ve used it for one of your orders.',
  expired: 'It has expired.',
  withdrawn: 'It has been withdrawn.',
} as const;
