import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { plainShareText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const telegram: NetworkDefinition = {
  icon: ['M20 4.5 3.5 11.2l5.6 2.1L18 7.5l-6.6 7.2 5.2 4L20 4.5ZM9.1 13.3l.5 5.4 2.4-3.4'],
  defaultRequiredLevel: 'returned',
  text: plainShareText,
  intentUrl: ({ text, shareUrl }) => buildIntentUrl('https://t.me/share/url', { url: shareUrl, text }),
  nameForStaff: 'Telegram',
  policy: {
    description:
      'A message from one person to another; its terms against spam apply. We have not had them checked for rewards.',
    rules: { label: 'Telegram’s terms', url: 'https://telegram.org/tos' },
  },
};
