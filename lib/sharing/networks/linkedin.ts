import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { plainShareText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const linkedin: NetworkDefinition = {
  icon: [
    'M6 10v8.5M10.5 18.5V10M10.5 13.75c0-2.4 1.5-3.75 3.6-3.75s3.4 1.35 3.4 3.75v4.75',
    'M6.75 6a.75.75 0 1 1-1.5 0a.75.75 0 1 1 1.5 0Z',
  ],
  defaultRequiredLevel: 'friend_visited',
  text: plainShareText,
  // It takes the link alone and reads the rest from its preview.
  intentUrl: ({ shareUrl }) =>
    buildIntentUrl('https://www.linkedin.com/sharing/share-offsite/', { url: shareUrl }),
  nameForStaff: 'LinkedIn',
  policy: {
    description:
      'Its community policies apply. We have not had them checked for rewards; the preview of the link says openly that there is one.',
    rules: {
      label: 'LinkedIn’s community policies',
      url: 'https://www.linkedin.com/legal/professional-community-policies',
    },
  },
};
