import type { ShareLevel } from './share-level';
import type { ShareNetwork } from './share-network';

/** A share as its own visitor knows it. */
export type ShareRecord = {
  shareId: string;
  token: string;
  visitorId: string;
  productId: string;
  network: ShareNetwork;
  level: ShareLevel;
  requiredLevel: ShareLevel;
  isUnlocked: boolean;
  /** By the database's clock. */
  ageMs: number;
};

/** The code that a visitor has earned. */
export type Reward = {
  promotionCodeId: string;
  code: string;
  expiresAt: Date | null;
  percentOffBps: number | null;
  minimumSubtotalMinor: number;
  state: 'ready' | 'used' | 'expired' | 'withdrawn';
};

/** A reward as JSON responses show it. */
export function toRewardDto(reward: Reward) {
  const { code, expiresAt, percentOffBps, minimumSubtotalMinor, state } = reward;
  return { code, expiresAt: expiresAt?.toISOString() ?? null, percentOffBps, minimumSubtotalMinor, state };
}
