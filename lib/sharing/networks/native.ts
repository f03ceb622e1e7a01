import { plainShareText } from '@/lib/sharing/link/share-text';
import type { NetworkDefinition } from './network-definition';

/** The system's own share sheet. */
export const native: NetworkDefinition = {
  icon: ['M12 14.5v-11M8 7.25 12 3.5l4 3.75M7 11H5.5v9h13v-9H17'],
  defaultRequiredLevel: 'returned',
  text: plainShareText,
  intentUrl: null,
  nameForStaff: 'Share sheet of the device',
  policy: { description: 'Leads to whatever the person chooses; their rules apply.', rules: null },
};
