import type { Currency } from '@/lib/core/money';
import type { ShareLevel } from '@/lib/sharing/share-level';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** The current offer for sharing, as pages show it beforehand. */
export type ShareOffer = {
  percentOffBps: number;
  codeLifeDays: number;
  minimumSubtotalMinor: number;
  currency: Currency;
  /** Null while no end is set. */
  endsAt: Date | null;
  /** Those that are switched on, in the order in which they are shown. */
  networks: { network: ShareNetwork; requiredLevel: ShareLevel }[];
};
