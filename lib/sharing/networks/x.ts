import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { DISCLOSURE, joinSentences } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const x: NetworkDefinition = {
  icon: ['M5 4.5 19 19.5M19 4.5 5 19.5'],
  defaultRequiredLevel: 'friend_visited',
  text: ({ title, tagline }) => joinSentences(DISCLOSURE, `${title}: ${lowerFirst(tagline)}`),
  intentUrl: ({ text, shareUrl }) => buildIntentUrl('https://x.com/intent/post', { text, url: shareUrl }),
  nameForStaff: 'X',
  policy: {
    description:
      'Its rules against manipulation and spam apply. We have not had them checked for rewards; the text says openly that there is one.',
    rules: {
      label: 'X on manipulation',
      url: 'https://help.x.com/en/rules-and-policies/platform-manipulation',
    },
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
