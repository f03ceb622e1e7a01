import type { ShareNetwork } from '@/lib/sharing/network';

type NetworkWords = {
  /** On the button. */
  name: string;
  /** Before the name, for those who hear the button alone. */
  verb: string;
  /** In a sentence, after "shared". */
  way: string;
};

export const NETWORK_WORDS: Readonly<Record<ShareNetwork, NetworkWords>> = {
  facebook: { name: 'Facebook', verb: 'Share on', way: 'on Facebook' },
  x: { name: 'X', verb: 'Share on', way: 'on X' },
  whatsapp: { name: 'WhatsApp', verb: 'Share on', way: 'on WhatsApp' },
  linkedin: { name: 'LinkedIn', verb: 'Share on', way: 'on LinkedIn' },
  pinterest: { name: 'Pinterest', verb: 'Share on', way: 'on Pinterest' },
  telegram: { name: 'Telegram', verb: 'Share on', way: 'on Telegram' },
  email: { name: 'E-mail', verb: 'Share by', way: 'by e-mail' },
  native: { name: 'Other apps', verb: 'Share with', way: 'with another app' },
  copy: { name: 'Copy link', verb: '', way: 'by link' },
};

/** Whether sharing there happens in a window of the network's own. */
export function opensWindow(network: ShareNetwork): boolean {
  return network !== 'email' && network !== 'native' && network !== 'copy';
}
