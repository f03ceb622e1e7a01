/**
 * How much of a variant may be held by open orders: those that wait for their payment, and those for cash that were
 * not sent yet. Each limit is a number of units and a share of the stock, whichever is less; a few units are always
 * possible, because a share of little would be nothing.
 */
const HOLD_LIMITS = {
  /** One buyer, identified by email address. What a household or a practice orders at once. */
  person: { share: 1 / 4, pieces: 20 },
  /**
   * From one network, what goes beyond a unit for each different buyer. A campus or a mobile carrier shares one
   * address, and each of its people may order; one visitor with six carts is recognised by quantity, not by count.
   */
  networkBeyondOneEach: { share: 1 / 4, pieces: 60 },
  /** From one network, in checkout sessions that nobody has paid yet: who means it has paid within minutes. */
  networkUnpaid: { share: 1 / 2, pieces: 100 },
  /** From one network, whoever orders and however they pay: something is left for the rest of the world. */
  network: { share: 3 / 4, pieces: 300 },
} as const;

/** As many units as anybody may hold however little stock there is. */
const MIN_HOLD = 5;
/** With less stock than this left, holds expire sooner. */
export const SCARCE_STOCK = { share: 1 / 5, pieces: 5 } as const;

export type HeldStock = {
  /** In stock, reserved or not. */
  onHand: number;
  /** Units committed to cash orders of this person or network, and not dispatched yet. */
  cash: number;
  ofPerson: number;
  ofNetwork: number;
  /** The part of `ofNetwork` that waits for its payment. */
  unpaidOfNetwork: number;
  /** Different buyers behind `ofNetwork`. */
  people: number;
  /** Whether this person is one of them. */
  isAmongThem: boolean;
};

export type HoldLimit = {
  /** How many more units may be held; never below zero. */
  remaining: number;
  scope: 'person' | 'network';
};

/** How many more units of a variant this person may hold from this network, and which limit says so. */
export function holdLimit(held: HeldStock, isUnpaid: boolean): HoldLimit {
  const base = held.onHand + held.cash;
  const within = (limit: { share: number; pieces: number }) =>
    Math.max(MIN_HOLD, Math.min(limit.pieces, Math.ceil(base * limit.share)));
  const beyondOneEach = held.ofNetwork - held.people - (held.isAmongThem ? 0 : 1);
  const ofPerson = within(HOLD_LIMITS.person) - held.ofPerson;
  const ofNetwork = Math.min(
    within(HOLD_LIMITS.networkBeyondOneEach) - beyondOneEach,
    isUnpaid ? within(HOLD_LIMITS.networkUnpaid) - held.unpaidOfNetwork : Number.POSITIVE_INFINITY,
    within(HOLD_LIMITS.network) - held.ofNetwork,
  );
  return ofPerson <= ofNetwork
    ? { remaining: Math.max(0, ofPerson), scope: 'person' }
    : { remaining: Math.max(0, ofNetwork), scope: 'network' };
}

/** Whether so little stock would be left that an unpaid hold should expire sooner. */
export function isScarceAfterHold(input: { remaining: number; onHand: number }): boolean {
  return input.remaining < Math.max(SCARCE_STOCK.pieces, input.onHand * SCARCE_STOCK.share);
}
