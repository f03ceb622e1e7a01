import type { ShareLevel } from './share-level';
import type { UnlockWait } from './unlock-bounds';

/** What a person is told about the way to their discount: what has to happen for it, in words. */
export const WAY_TO_DISCOUNT = {
  started: 'Your discount is ready as soon as you share.',
  returned: 'Share the link, come back here, and wait a few seconds: your discount is then ready.',
  preview_fetched: 'Your discount is ready as soon as the network has fetched a preview of your link.',
  friend_visited: 'Your discount is ready as soon as a friend has opened your link.',
  friend_bought: 'Your discount is ready as soon as a friend has bought through your link.',
} as const satisfies Record<ShareLevel, string>;

/** What a person is told whose share has all that was asked for, while a bound of the offer is reached. */
export const UNLOCK_WAIT_WORDS = {
  next_day:
    'Today’s discounts are all given out. We keep your share: come back tomorrow in this browser, and yours is ready.',
  network_next_day:
    'Many people have shared from your network today. We keep your share: come back tomorrow in this browser, and yours is ready.',
  offer_ended:
    'All discounts of this offer are given out, so this one has ended. Thank you for sharing all the same.',
} as const satisfies Record<UnlockWait, string>;

/** What is told when a share does not work, on the page that is shown without JavaScript. */
export const SHARE_PROBLEM_WORDS: Readonly<Record<string, string>> = {
  invalid_fields: 'The form was not complete. Share from the product page, please.',
  unknown_product: 'We do not have this product any more.',
  sharing_unavailable:
    'Sharing brings no discount there at the moment. Try another network, or come back later.',
  share_not_found: 'This browser has not shared this. Share again from the product page, please.',
  too_many_requests: 'You have shared often in a short while. Wait ten minutes, please.',
};

/** What has become of a code that somebody has earned. */
export const REWARD_STATE_WORDS = {
  ready: 'Type it in your cart, if it is not there already.',
  used: 'It belongs to an order of yours.',
  expired: 'It has expired.',
  withdrawn: 'It has been withdrawn.',
} as const;
