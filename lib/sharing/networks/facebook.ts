import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { plainShareText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const facebook: NetworkDefinition = {
  icon: ['M15.5 4.5h-1.75A2.75 2.75 0 0 0 11 7.25V20M8 11.5h7'],
  // Meta's Developer Policy 3.2 forbids a reward for a post, and knows rewards for friends that came through one; see
  // docs/sharing.md.
  defaultRequiredLevel: 'friend_visited',
  text: plainShareText,
  // It takes the link alone and reads the rest from its preview; Meta's policies also forbid to fill in words for the
  // person.
  intentUrl: ({ shareUrl }) => buildIntentUrl('https://www.facebook.com/sharer/sharer.php', { u: shareUrl }),
  nameForStaff: 'Facebook',
  policy: {
    description:
      'Meta forbids to reward a post as such and allows a reward for friends who come through it. Below “a friend has visited” you are on the wrong side of that.',
    rules: {
      label: 'Meta on incentives',
      url: 'https://developers.facebook.com/docs/development/terms-and-policies/incentivization-policy-deep-dive',
    },
  },
};
