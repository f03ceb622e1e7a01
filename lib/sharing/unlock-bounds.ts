/**
 * Unspent codes that sharers of one network may earn in a day, by the length of its prefix. Many people at one address (a
 * family, a hostel, a carrier) have room, and a code whose order is paid makes room for the next.
 */
export const MOST_UNSPENT_PER_NETWORK = { 64: 40, 56: 80, 48: 160, 32: 40, 24: 160 } as const;

/** Why a share that has all its evidence has to wait. */
export type UnlockWait =
  /** The codes of today are gone. */
  | 'next_day'
  /** Too many unspent codes of today are from this network. */
  | 'network_next_day'
  /** The campaign has given all its codes away. */
  | 'offer_ended';
