import type { ShareLevel } from '@/lib/sharing/share-level';

/** The unlock condition of each level, as the end of a sentence after "when". */
export const UNLOCK_CONDITIONS: Readonly<Record<ShareLevel, string>> = {
  started: 'you share',
  returned: 'you come back here',
  preview_fetched: 'the network has looked at your link',
  friend_visited: 'a friend opens your link',
  friend_bought: 'a friend buys through your link',
};

/** The label of each step once it is done. */
export const STEP_LABELS: Readonly<Record<ShareLevel, string>> = {
  started: 'You started sharing',
  returned: 'You came back',
  preview_fetched: 'The network checked your link',
  friend_visited: 'A friend opened your link',
  friend_bought: 'A friend bought',
};
