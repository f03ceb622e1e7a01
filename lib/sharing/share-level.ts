import type { ShareNetwork } from './share-network';

/** What there is evidence of, from little to much (commerce rule 17). The database's enum has the same order. */
export const SHARE_LEVELS = [
  'started',
  'returned',
  'preview_fetched',
  'friend_visited',
  'friend_bought',
] as const;

export type ShareLevel = (typeof SHARE_LEVELS)[number];

/** Whether what there is evidence of is at least what is asked for. */
export function hasReached(level: ShareLevel, required: ShareLevel): boolean {
  return SHARE_LEVELS.indexOf(level) >= SHARE_LEVELS.indexOf(required);
}

/**
 * The level at which a share unlocks unless the owner says otherwise (rule 18). Meta's Developer Policy 3.2 forbids a
 * reward for a post, and knows rewards for friends that came through one; see docs/sharing.md.
 */
export function defaultRequiredLevel(network: ShareNetwork): ShareLevel {
  return network === 'facebook' ? 'friend_visited' : 'returned';
}
