import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { DISCLOSURE, joinSentences, priceText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const whatsapp: NetworkDefinition = {
  icon: [
    'M4.5 19.5 5.7 15.8A7.75 7.75 0 1 1 8.4 18.4Z',
    'M9.4 8.6c-.5 2.9 2.9 6.4 5.8 6l.6-1.6-1.9-1-.9.8a4.6 4.6 0 0 1-1.9-1.9l.8-.9-.9-1.9Z',
  ],
  defaultRequiredLevel: 'returned',
  text: (product) => {
    const price = priceText(product);
    return joinSentences(DISCLOSURE, `*${product.title}*${price && ` – ${price}`}`, product.tagline);
  },
  intentUrl: ({ text, shareUrl }) => buildIntentUrl('https://wa.me/', { text: `${text} ${shareUrl}` }),
  nameForStaff: 'WhatsApp',
  policy: {
    description:
      'A message from one person to another, sent by themselves; its rules against bulk messages apply. We have not had them checked for rewards.',
    rules: { label: 'WhatsApp on unwanted messages', url: 'https://www.whatsapp.com/legal/terms-of-service' },
  },
};
