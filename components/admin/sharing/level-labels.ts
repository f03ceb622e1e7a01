import type { ShareLevel } from '@/lib/sharing/share-level';

/** The required level of a share, as staff read it. */
export const LEVEL_LABELS: Record<ShareLevel, string> = {
  started: 'has begun to share',
  returned: 'has come back from sharing',
  preview_fetched: 'the network has fetched the link',
  friend_visited: 'a friend has visited',
  friend_bought: 'a friend has bought',
};
