import type { ShareNetwork } from '@/lib/sharing/share-network';

type NetworkLabels = {
  /** On the button. */
  name: string;
  /** Before the name, for those who hear the button alone. */
  verb: string;
  /** In a sentence, after "shared". */
  phrase: string;
};

export const NETWORK_LABELS: Readonly<Record<ShareNetwork, NetworkLabels>> = {
  facebook: { name: 'Facebook', verb: 'Share on', phrase: 'on Facebook' },
  x: { name: 'X', verb: 'Share on', phrase: 'on X' },
  whatsapp: { name: 'WhatsApp', verb: 'Share on', phrase: 'on WhatsApp' },
  linkedin: { name: 'LinkedIn', verb: 'Share on', phrase: 'on LinkedIn' },
  pinterest: { name: 'Pinterest', verb: 'Share on', phrase: 'on Pinterest' },
  telegram: { name: 'Telegram', verb: 'Share on', phrase: 'on Telegram' },
  email: { name: 'E-mail', verb: 'Share by', phrase: 'by e-mail' },
  native: { name: 'Other apps', verb: 'Share with', phrase: 'with another app' },
  copy: { name: 'Copy link', verb: '', phrase: 'by link' },
};

/** Whether sharing there happens in a window of the network's own. */
export function opensWindow(network: ShareNetwork): boolean {
  return network !== 'email' && network !== 'native' && network !== 'copy';
}
