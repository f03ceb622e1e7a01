import type { UnlockBlocker } from '@/lib/sharing/campaign/unlock-limits';
import type { ShareLevel } from './share-level';

/** What has to happen before the discount unlocks, by required level. */
export const UNLOCK_HINTS = {
  started: 'Your discount is ready as soon as you share.',
  returned: 'Share the link, come back here, and wait a few seconds: your discount is then ready.',
  preview_fetched: 'Your discount is ready as soon as the network has fetched a preview of your link.',
  friend_visited: 'Your discount is ready as soon as a friend has opened your link.',
  friend_bought: 'Your discount is ready as soon as a friend has bought through your link.',
} as const satisfies Record<ShareLevel, string>;

/** Shown for a share that has all its evidence while a limit of the campaign is reached. */
export const UNLOCK_BLOCKER_MESSAGES = {
  next_day:
    'Today’s discounts are all given out. We keep your share: come back tomorrow in this browser, and yours is ready.',
  network_next_day:
    'Many people have shared from your network today. We keep your share: come back tomorrow in this browser, and yours is ready.',
  offer_ended:
    'All discounts of this offer are given out, so this one has ended. Thank you for sharing all the same.',
} as const satisfies Record<UnlockBlocker, string>;

/** Shown when a share fails, on the page for browsers without JavaScript; by problem code. */
export const SHARE_PROBLEM_MESSAGES: Readonly<Record<string, string>> = {
  invalid_fields: 'The form was not complete. Share from the product page, please.',
  unknown_product: 'We do not have this product any more.',
  sharing_unavailable:
    'Sharing brings no discount there at the moment. Try another network, or come back later.',
  share_not_found: 'This browser has not shared this. Share again from the product page, please.',
  too_many_requests: 'You have shared often in a short while. Wait ten minutes, please.',
};

/** The state of an earned code. */
export const REWARD_STATE_MESSAGES = {
  ready: 'Type it in your cart, if it is not there already.',
  used: 'It belongs to an order of yours.',
  expired: 'It has expired.',
  withdrawn: 'It has been withdrawn.',
} as const;
