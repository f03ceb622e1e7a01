import type { ShareNetwork } from '@/lib/sharing/share-network';

export type NetworkPolicy = {
  name: string;
  description: string;
  rules: { label: string; url: string } | null;
};

/** What each network's own rules say about rewarding a share, as far as we have read them (docs/sharing.md). */
export const NETWORK_POLICIES: Record<ShareNetwork, NetworkPolicy> = {
  facebook: {
    name: 'Facebook',
    description:
      'Meta forbids to reward a post as such and allows a reward for friends who come through it. Below “a friend has visited” you are on the wrong side of that.',
    rules: {
      label: 'Meta on incentives',
      url: 'https://developers.facebook.com/docs/development/terms-and-policies/incentivization-policy-deep-dive',
    },
  },
  x: {
    name: 'X',
    description:
      'Its rules against manipulation and spam apply. We have not had them checked for rewards; the text says openly that there is one.',
    rules: {
      label: 'X on manipulation',
      url: 'https://help.x.com/en/rules-and-policies/platform-manipulation',
    },
  },
  whatsapp: {
    name: 'WhatsApp',
    description:
      'A message from one person to another, sent by themselves; its rules against bulk messages apply. We have not had them checked for rewards.',
    rules: { label: 'WhatsApp on unwanted messages', url: 'https://www.whatsapp.com/legal/terms-of-service' },
  },
  linkedin: {
    name: 'LinkedIn',
    description:
      'Its community policies apply. We have not had them checked for rewards; the preview of the link says openly that there is one.',
    rules: {
      label: 'LinkedIn’s community policies',
      url: 'https://www.linkedin.com/legal/professional-community-policies',
    },
  },
  pinterest: {
    name: 'Pinterest',
    description:
      'Its community guidelines apply. We have not had them checked for rewards; if in doubt, ask for a friend’s visit here.',
    rules: {
      label: 'Pinterest’s community guidelines',
      url: 'https://policy.pinterest.com/en/community-guidelines',
    },
  },
  telegram: {
    name: 'Telegram',
    description:
      'A message from one person to another; its terms against spam apply. We have not had them checked for rewards.',
    rules: { label: 'Telegram’s terms', url: 'https://telegram.org/tos' },
  },
  email: {
    name: 'E-mail',
    description: 'Written and sent by the person themselves, from their own address.',
    rules: null,
  },
  native: {
    name: 'Share sheet of the device',
    description: 'Leads to whatever the person chooses; their rules apply.',
    rules: null,
  },
  copy: { name: 'Copied link', description: 'Nobody can know where it goes.', rules: null },
};
