/** Every policy in the order in which they are listed: what its page is about, and what else it is searched by. */
export const POLICIES = {
  delivery: {
    title: 'Delivery',
    description: 'Where we deliver, how long it takes, what it costs, and what happens if nobody is at home.',
    keywords: 'shipping postage courier parcel tracking charges time abroad',
  },
  payment: {
    title: 'Payment',
    description: 'How you can pay, in which currency, when you’re charged, and what this shop never sees.',
    keywords: 'pay card cash on delivery cod price currency',
  },
  returns: {
    title: 'Returns and refunds',
    description: 'How to send something back, who pays for it, and when and how you get your money back.',
    keywords: 'return refund exchange send back money back cancel',
  },
  warranty: {
    title: 'Warranty',
    description: 'How long the massager is under warranty, what that covers, and how to make a claim.',
    keywords: 'guarantee repair broken faulty defect',
  },
  terms: {
    title: 'Terms of sale',
    description: 'Who you buy from, when an order becomes a contract, cancellation, and which law applies.',
    keywords: 'contract conditions cancel law',
  },
  'sharing-offer': {
    title: 'Terms of the sharing offer',
    description: 'Who can earn the discount for sharing, how it unlocks, what it’s worth and when it ends.',
    keywords: 'share discount code unlock rules',
  },
  privacy: {
    title: 'Privacy',
    description: 'What we know about you, why, how long we keep it, who else receives it, and your rights.',
    keywords: 'data personal information delete',
  },
  cookies: {
    title: 'Cookies and storage',
    description: 'Every cookie and every other thing that this shop keeps in your browser, and for how long.',
    keywords: 'cookie storage browser tracking',
  },
  contact: {
    title: 'Contact and who sells',
    description: 'Who runs this shop, where to find them, and how to reach them by email, phone or WhatsApp.',
    keywords: 'phone email address whatsapp seller company support',
  },
  'how-we-write': {
    title: 'How we write',
    description: 'Who writes and reviews our articles, how we use sources, and how the shop earns its money.',
    keywords: 'editorial sources references reviewer author',
  },
  accessibility: {
    title: 'Accessibility',
    description: 'What we do so that everybody can use this shop, where it falls short, and how to tell us.',
    keywords: 'screen reader keyboard contrast',
  },
} as const satisfies Record<string, { title: string; description: string; keywords: string }>;

export type PolicyName = keyof typeof POLICIES;

export const POLICY_NAMES = Object.keys(POLICIES) as readonly PolicyName[];

/** What a sale is made under: an order keeps the version of each. */
export const SALE_POLICIES = ['terms', 'delivery', 'payment', 'returns', 'warranty', 'privacy'] as const;

/** The number of each policy's version, where there is one. */
export type PolicyNumbers = Partial<Record<PolicyName, number>>;

/** Whether there is such a policy. */
export function isPolicyName(name: string): name is PolicyName {
  return Object.hasOwn(POLICIES, name);
}

/** The address of a policy; with a number, of the version that it had then. */
export function policyPath(name: PolicyName, number?: number): string {
  return number === undefined ? `/policies/${name}` : `/policies/${name}/${number}`;
}
