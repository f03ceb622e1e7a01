import type { Currency, Minor } from '@/lib/core/money';
import type { ShareLevel } from '@/lib/sharing/share-level';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** The share campaign as its owner sets it. */
export type Campaign = {
  campaignId: string;
  isActive: boolean;
  percentOffBps: number;
  codeLifeDays: number;
  minimumSubtotalMinor: Minor;
  currency: Currency;
  /** Codes that may be earned in a day of the shop, and how many were today. */
  codesPerDay: number;
  codesToday: number;
  /** Codes that may be earned in all, null for no bound, and how many were. */
  codesInAll: number | null;
  codesEver: number;
  networks: CampaignNetwork[];
};

export type CampaignNetwork = { network: ShareNetwork; isEnabled: boolean; requiredLevel: ShareLevel };

/** The conversion funnel of the shares on one network. */
export type NetworkFunnel = {
  network: ShareNetwork;
  started: number;
  returned: number;
  previewFetched: number;
  friendVisited: number;
  friendBought: number;
  unlocked: number;
  /** Paid orders attributed to a link, less refunds. */
  revenueMinor: Minor;
  /** What redeemed codes took off orders. */
  costMinor: Minor;
};

/** Codes that look as if one person had earned several. */
export type SuspiciousShare = {
  shareId: string;
  network: ShareNetwork;
  createdAt: Date;
  code: string;
  codeState: 'ready' | 'used' | 'expired' | 'withdrawn';
  /** Why it is listed. */
  reason: string;
};
