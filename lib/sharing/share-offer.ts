import type { Currency } from '../core/money';
import type { ShareNetwork } from './network';
import type { ShareLevel } from './share-level';

/** What sharing brings at the moment, as pages tell it beforehand. */
export type ShareOffer = {
  percentOffBps: number;
  codeLifeDays: number;
  minimumSubtotalMinor: number;
  currency: Currency;
  /** Those that are switched on, in the order in which they are shown. */
  networks: { network: ShareNetwork; requiredLevel: ShareLevel }[];
};
