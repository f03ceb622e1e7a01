/**
 * How much of a variant may be tied up by open orders: those that wait for their payment, and those for cash that were
 * not sent yet. Each bound is a number of pieces and a share of what is there, whichever is less; a few pieces are always
 * possible, because a share of little would be nothing.
 */
const BOUNDS = {
  /** One buyer, told by e-mail address. What a household or a practice orders at once. */
  person: { share: 1 / 4, pieces: 20 },
  /**
   * From one network, what goes beyond a piece for each different buyer. A campus or a mobile carrier stands behind one
   * address, and each of its people may order; one visitor with six carts is told by ordering much, not by being many.
   */
  networkBeyondOneEach: { share: 1 / 4, pieces: 60 },
  /** From one network, on payment pages that nobody has paid yet: who means it has paid within minutes. */
  networkUnpaid: { share: 1 / 2, pieces: 100 },
  /** From one network, whoever orders and however they pay: something is left for the rest of the world. */
  network: { share: 3 / 4, pieces: 300 },
} as const;

/** As many as anybody may tie up however little there is. */
const ALWAYS = 5;
/** With less than this left, holds live shorter. */
export const LITTLE = { share: 1 / 5, pieces: 5 } as const;

export type TiedUp = {
  /** On the shelf, promised or not. */
  onHand: number;
  /** Pieces that cash orders of this person or network took from the shelf, and that were not sent yet. */
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

export type HoldBound = {
  /** How many more pieces may be tied up; never below zero. */
  most: number;
  whose: 'person' | 'network';
};

/** How many more pieces of a variant this person may tie up from this network, and which bound says so. */
export function boundOfHold(tied: TiedUp, isUnpaid: boolean): HoldBound {
  const base = tied.onHand + tied.cash;
  const within = (bound: { share: number; pieces: number }) =>
    Math.max(ALWAYS, Math.min(bound.pieces, Math.ceil(base * bound.share)));
  const beyondOneEach = tied.ofNetwork - tied.people - (tied.isAmongThem ? 0 : 1);
  const ofPerson = within(BOUNDS.person) - tied.ofPerson;
  const ofNetwork = Math.min(
    within(BOUNDS.networkBeyondOneEach) - beyondOneEach,
    isUnpaid ? within(BOUNDS.networkUnpaid) - tied.unpaidOfNetwork : Number.POSITIVE_INFINITY,
    within(BOUNDS.network) - tied.ofNetwork,
  );
  return ofPerson <= ofNetwork
    ? { most: Math.max(0, ofPerson), whose: 'person' }
    : { most: Math.max(0, ofNetwork), whose: 'network' };
}

/** Whether so little would be left that others should not have to wait long for what is not paid. */
export function isLittleLeft(input: { left: number; onHand: number }): boolean {
  return input.left < Math.max(LITTLE.pieces, input.onHand * LITTLE.share);
}
