/**
 * Everything that the shop keeps in a browser, by its name: whoever sets or reads one of these imports it from here, and
 * the page about cookies lists them all (lib/workflows/policies). Constants of their own, so that a page's script takes
 * along only what it uses.
 */
export type StoredItem = {
  kind: 'cookie' | 'local storage' | 'session storage' | 'cache storage';
  /** Of session storage the beginning, which the page's address follows. */
  name: string;
  /** How long it is kept after it was last set; null until the tab or the browser is closed; 'kept' until it is deleted. */
  seconds: number | null | 'kept';
};

const HOUR_S = 60 * 60;
const DAY_S = 24 * HOUR_S;

/** The token of the cart. */
export const CART_COOKIE = {
  kind: 'cookie',
  name: 'cart',
  seconds: 60 * DAY_S,
} as const satisfies StoredItem;
/** Readable by scripts: there is a cart to fetch, and its item count. */
export const CART_HINT_COOKIE = {
  kind: 'cookie',
  name: 'cart_hint',
  seconds: CART_COOKIE.seconds,
} as const satisfies StoredItem;

/** Identifies the browser that has shared. The database stores only its hash. */
export const VISITOR_COOKIE = {
  kind: 'cookie',
  name: 'visitor',
  seconds: 365 * DAY_S,
} as const satisfies StoredItem;
/** Records that the reward has been applied to this browser's cart, so that it is not applied again once removed. */
export const REWARD_COOKIE = {
  kind: 'cookie',
  name: 'reward_given',
  seconds: VISITOR_COOKIE.seconds,
} as const satisfies StoredItem;
/** The share link that referred this browser. Nobody has agreed to it, so it ends with the session. */
export const ATTRIBUTION_COOKIE = {
  kind: 'cookie',
  name: 'via',
  seconds: null,
} as const satisfies StoredItem;
/** The last share of this browser. */
export const LAST_SHARE = {
  kind: 'local storage',
  name: 'share',
  seconds: 'kept',
} as const satisfies StoredItem;

/** The page that is shown where none can be fetched (public/sw.js). */
export const OFFLINE_PAGE = {
  kind: 'cache storage',
  name: 'offline-1',
  seconds: 'kept',
} as const satisfies StoredItem;

/** next-auth's own names; over https they begin with `__Secure-` and `__Host-`. */
export const STAFF_SESSION_COOKIE = {
  kind: 'cookie',
  name: 'next-auth.session-token',
  seconds: 12 * HOUR_S,
} as const satisfies StoredItem;
export const SIGN_IN_TOKEN_COOKIE = {
  kind: 'cookie',
  name: 'next-auth.csrf-token',
  seconds: null,
} as const satisfies StoredItem;
export const SIGN_IN_RETURN_COOKIE = {
  kind: 'cookie',
  name: 'next-auth.callback-url',
  seconds: null,
} as const satisfies StoredItem;
/** A browser that this person has signed in with before. */
export const KNOWN_DEVICE_COOKIE = {
  kind: 'cookie',
  name: 'nue_known_device',
  seconds: 182 * DAY_S,
} as const satisfies StoredItem;
/** The password was right, and the second factor is still to come: time to fetch a phone. */
export const SECOND_FACTOR_COOKIE = {
  kind: 'cookie',
  name: 'nue_second_factor',
  seconds: HOUR_S / 6,
} as const satisfies StoredItem;
/** What staff have typed and not saved. */
export const STAFF_DRAFTS = {
  kind: 'session storage',
  name: 'nue-draft',
  seconds: null,
} as const satisfies StoredItem;
/** Whether the keyboard shortcuts of lists are on. */
export const STAFF_SHORTCUTS = {
  kind: 'local storage',
  name: 'nue-admin-keys',
  seconds: 'kept',
} as const satisfies StoredItem;
