import * as storage from '@/lib/config/browser-storage';

type StorageEntry = { item: storage.StoredItem; purpose: string };

/** What the shop keeps in the browser of somebody who visits it. A test holds that nothing is left out. */
export const SHOPPER_STORAGE: readonly StorageEntry[] = [
  {
    item: storage.CART_COOKIE,
    purpose: 'Finds your cart, and your orders of this browser. Set when you add something.',
  },
  {
    item: storage.CART_HINT_COOKIE,
    purpose: 'The number of items in your cart, for the figure beside its link.',
  },
  {
    item: storage.VISITOR_COOKIE,
    purpose: 'Recognises your browser if you share, so that your discount reaches you.',
  },
  {
    item: storage.REWARD_COOKIE,
    purpose:
      'Remembers that your discount was put in your cart, so that it isn’t put there again after you remove it.',
  },
  {
    item: storage.ATTRIBUTION_COOKIE,
    purpose:
      'Remembers the shared link that you came through, so that an order counts for the friend who shared it.',
  },
  {
    item: storage.LAST_SHARE,
    purpose: 'Your last share, so that the page can show how it’s going when you come back.',
  },
  {
    item: storage.OFFLINE_PAGE,
    purpose: 'A page that says that you’re offline, for when no page can be loaded.',
  },
];

/** What it keeps in the browsers of the people who work here. */
export const STAFF_STORAGE: readonly StorageEntry[] = [
  { item: storage.STAFF_SESSION_COOKIE, purpose: 'Keeps somebody signed in.' },
  { item: storage.SIGN_IN_TOKEN_COOKIE, purpose: 'Protects the sign-in form from other sites.' },
  { item: storage.SIGN_IN_RETURN_COOKIE, purpose: 'The page to open after signing in.' },
  { item: storage.KNOWN_DEVICE_COOKIE, purpose: 'Recognises a device that has signed in before.' },
  { item: storage.SECOND_FACTOR_COOKIE, purpose: 'Waits for the second step of a sign-in.' },
  { item: storage.STAFF_DRAFTS, purpose: 'What was typed and not saved yet.' },
  { item: storage.STAFF_SHORTCUTS, purpose: 'Whether keyboard shortcuts are on.' },
];
