import { plainShareText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

export const copy: NetworkDefinition = {
  icon: [
    'M10.2 13.8a3.6 3.6 0 0 0 5.1 0l3.1-3.1a3.6 3.6 0 0 0-5.1-5.1l-1.2 1.2',
    'M13.8 10.2a3.6 3.6 0 0 0-5.1 0l-3.1 3.1a3.6 3.6 0 0 0 5.1 5.1l1.2-1.2',
  ],
  defaultRequiredLevel: 'returned',
  text: plainShareText,
  intentUrl: null,
  nameForStaff: 'Copied link',
  policy: { description: 'Nobody can know where it goes.', rules: null },
};
