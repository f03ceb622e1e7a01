import type { ShareNetwork } from '@/lib/sharing/share-network';
import { copy } from './copy';
import { email } from './email';
import { facebook } from './facebook';
import { linkedin } from './linkedin';
import { native } from './native';
import type { NetworkDefinition } from './network-definition';
import { pinterest } from './pinterest';
import { telegram } from './telegram';
import { whatsapp } from './whatsapp';
import { x } from './x';

/** The definition of each network. */
export const NETWORK_DEFINITIONS: Readonly<Record<ShareNetwork, NetworkDefinition>> = {
  facebook,
  x,
  whatsapp,
  linkedin,
  pinterest,
  telegram,
  email,
  native,
  copy,
};
