import type { ShareLevel } from '@/lib/sharing/share-level';

/** What has to happen, after "when". */
export const UNLOCKS_WHEN: Readonly<Record<ShareLevel, string>> = {
  started: 'you share',
  returned: 'you come back here',
  preview_fetched: 'the network has looked at your link',
  friend_visited: 'a friend opens your link',
  friend_bought: 'a friend buys through your link',
};

/** Each step once it is behind. */
export const STEP_WORDS: Readonly<Record<ShareLevel, string>> = {
  started: 'You began to share',
  returned: 'You came back',
  preview_fetched: 'The network looked at your link',
  friend_visited: 'A friend opened your link',
  friend_bought: 'A friend bought',
};
