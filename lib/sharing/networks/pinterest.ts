import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { DISCLOSURE, joinSentences, priceText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const pinterest: NetworkDefinition = {
  icon: ['M7.4 13.6A5.6 5.6 0 1 1 12.6 17c-1.1 0-1.9-.5-2.3-1.2', 'M12.1 9 9.2 20.5'],
  defaultRequiredLevel: 'friend_visited',
  text: (product) => joinSentences(DISCLOSURE, product.title, product.tagline, priceText(product)),
  intentUrl: ({ text, shareUrl, pictureUrl }) =>
    buildIntentUrl('https://www.pinterest.com/pin/create/button/', {
      url: shareUrl,
      media: pictureUrl,
      description: text,
    }),
  nameForStaff: 'Pinterest',
  policy: {
    description:
      'Its community guidelines apply. We have not had them checked for rewards; if in doubt, ask for a friend’s visit here.',
    rules: {
      label: 'Pinterest’s community guidelines',
      url: 'https://policy.pinterest.com/en/community-guidelines',
    },
  },
};
