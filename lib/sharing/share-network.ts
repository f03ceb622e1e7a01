type ShareNetworkLabels = {
  /** On the button. */
  name: string;
  /** Before the name, for screen readers. */
  verb: string;
  /** In a sentence, after "shared". */
  phrase: string;
  /** What a click opens: a window of the network's own, the mail program, the system's share sheet, or nothing. */
  opens: 'window' | 'mail_program' | 'share_sheet' | 'clipboard';
};

/**
 * Every network, as the HTTP contract names it, in the order in which they are shown, with what a browser has to know
 * about it; all else stands in `networks/<network>.ts`, which stays on the server.
 */
export const NETWORK_LABELS = {
  facebook: { name: 'Facebook', verb: 'Share on', phrase: 'on Facebook', opens: 'window' },
  x: { name: 'X', verb: 'Share on', phrase: 'on X', opens: 'window' },
  whatsapp: { name: 'WhatsApp', verb: 'Share on', phrase: 'on WhatsApp', opens: 'window' },
  linkedin: { name: 'LinkedIn', verb: 'Share on', phrase: 'on LinkedIn', opens: 'window' },
  pinterest: { name: 'Pinterest', verb: 'Share on', phrase: 'on Pinterest', opens: 'window' },
  telegram: { name: 'Telegram', verb: 'Share on', phrase: 'on Telegram', opens: 'window' },
  email: { name: 'Email', verb: 'Share by', phrase: 'by email', opens: 'mail_program' },
  native: { name: 'Other apps', verb: 'Share with', phrase: 'with another app', opens: 'share_sheet' },
  copy: { name: 'Copy link', verb: '', phrase: 'by link', opens: 'clipboard' },
} as const satisfies Record<string, ShareNetworkLabels>;

export type ShareNetwork = keyof typeof NETWORK_LABELS;

export const SHARE_NETWORKS = Object.keys(NETWORK_LABELS) as readonly ShareNetwork[];

/** What a click on a network's button opens. */
export function opens(network: ShareNetwork): ShareNetworkLabels['opens'] {
  return NETWORK_LABELS[network].opens;
}
