/**
 * Unredeemed codes that sharers of one client network may earn in a day, by prefix length. Large enough for many people
 * at one address (a family, a hostel, a carrier); a code whose order is paid is no longer counted.
 */
export const MAX_UNREDEEMED_PER_NETWORK = { 64: 40, 56: 80, 48: 160, 32: 40, 24: 160 } as const;

/** Why a share that has all its evidence does not unlock yet. */
export type UnlockBlocker =
  /** The codes of today are gone. */
  | 'next_day'
  /** Too many unredeemed codes of today are from this client network. */
  | 'network_next_day'
  /** The campaign has given all its codes away. */
  | 'offer_ended';
