/** What there is evidence of, from little to much (commerce rule 17). The database's enum has the same order. */
export const SHARE_LEVELS = [
  'started',
  'returned',
  'preview_fetched',
  'friend_visited',
  'friend_bought',
] as const;

export type ShareLevel = (typeof SHARE_LEVELS)[number];

/** Whether a level is at least the required one. */
export function hasReached(level: ShareLevel, required: ShareLevel): boolean {
  return SHARE_LEVELS.indexOf(level) >= SHARE_LEVELS.indexOf(required);
}
