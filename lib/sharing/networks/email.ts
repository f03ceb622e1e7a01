import { buildIntentUrl } from '@/lib/sharing/link/intent-url';
import { DISCLOSURE, priceText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const email: NetworkDefinition = {
  icon: [
    'M4.5 5.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1Z',
    'm4 6.5 8 6.5 8-6.5',
  ],
  defaultRequiredLevel: 'returned',
  text: (product) => {
    const price = priceText(product);
    return `${DISCLOSURE}\n\nI thought this might interest you: ${product.title}. ${product.tagline}${price && `\n\n${price}`}`;
  },
  intentUrl: ({ product, text, shareUrl }) =>
    buildIntentUrl('mailto:', { subject: product.title, body: `${text}\n\n${shareUrl}` }),
  nameForStaff: 'Email',
  policy: {
    description: 'Written and sent by the person themselves, from their own address.',
    rules: null,
  },
};
