import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { RETENTION_RULES } from '@/lib/workflows/maintenance/retention-rules';

/** One kind of data that the shop keeps about people. */
export type InventoryEntry = {
  what: string;
  why: string;
  /** The retention rules that clear it, each with the words before its period; none for what is part of the books. */
  kept: readonly { rule: string; label: string }[];
  /** Instead of a period. */
  otherwise?: string;
  /** It is kept where this way to pay is offered, or was. */
  method?: PaymentMethod;
};

const WITH_THE_BOOKS = 'As long as tax and accounting law asks us to keep the order';

/** All that is kept about buyers, sharers, readers and staff. A test holds that no retention rule is left out. */
export const DATA_INVENTORY: readonly InventoryEntry[] = [
  {
    what: 'Your order: what you bought and paid, name, address, phone, email, the code that you used, and that you confirmed the safety note',
    why: 'To deliver it, to handle returns and warranty, and for the accounts',
    kept: [
      { rule: 'unpaid orders', label: 'Name, address, phone and email of an order that was never placed' },
    ],
    otherwise: WITH_THE_BOOKS,
  },
  {
    what: 'The article that led you to the shop, with your order',
    why: 'To know which articles are of use; reading alone isn’t recorded',
    kept: [],
    otherwise: WITH_THE_BOOKS,
  },
  {
    what: 'The network that an order came from, as a keyed hash that can’t be read back',
    why: 'To limit how many unpaid orders one network can have',
    kept: [{ rule: 'places', label: '' }],
  },
  {
    what: 'Your cart, and what you typed at a checkout that you didn’t finish',
    why: 'So that it’s there when you come back',
    kept: [
      { rule: 'carts', label: 'The cart' },
      { rule: 'drafts', label: 'What you typed' },
    ],
  },
  {
    what: 'Emails that we sent you',
    why: 'To send them again, and to see what you’ve been told',
    kept: [
      { rule: 'order mails', label: 'About an order' },
      { rule: 'mails', label: 'About anything else' },
    ],
  },
  {
    what: 'What Stripe tells us about payments, refunds and disputes',
    why: 'To settle your payment; there’s no card number in it',
    kept: [{ rule: 'webhooks', label: 'What it sends' }],
    otherwise: 'What came of it, with the order',
    method: 'card',
  },
  {
    what: 'If you share: the share with its link, keyed hashes of your network, and your email address if you leave one',
    why: 'To unlock your discount, and to tell a friend’s visit from your own',
    kept: [
      { rule: 'shares', label: 'A share that led to nothing' },
      { rule: 'codes', label: 'A code that wasn’t used, from its last day' },
      { rule: 'visitors', label: 'Your browser’s entry and email address, once nothing depends on it' },
      { rule: 'share networks', label: 'How many codes came from one network in a day' },
    ],
  },
  {
    what: 'If you open a shared link: that it was opened, with a keyed hash of who did',
    why: 'So that one person counts once',
    kept: [{ rule: 'visits', label: '' }],
  },
  {
    what: 'The network part of your internet address, beside a count of requests',
    why: 'To stop scripts that try too much',
    kept: [{ rule: 'limits', label: '' }],
  },
  {
    what: 'Keys in the links to orders of earlier days',
    why: 'So that old links keep working; after this time only a hash is left',
    kept: [{ rule: 'order keys', label: '' }],
  },
  {
    what: 'People who work here: name, email, sign-ins, and what they changed in the back office',
    why: 'To protect your data, and to see who did what',
    kept: [
      { rule: 'sessions', label: 'Devices' },
      { rule: 'staff links', label: 'Links by email' },
      { rule: 'invitations', label: 'Invitations' },
      { rule: 'refused sign-ins', label: 'Refused sign-ins' },
    ],
    otherwise: 'The record of changes, for good',
  },
];

/** What is kept in a shop that offers some ways to pay, or has offered them. */
export function listInventory(methods: readonly PaymentMethod[]): InventoryEntry[] {
  return DATA_INVENTORY.filter(({ method }) => !method || methods.includes(method));
}

/** How long an entry is kept, from the rules themselves. */
export function describeRetention({ kept, otherwise }: InventoryEntry): string {
  const periods = kept.map(({ rule, label }) => {
    const period = describeDays(daysOfRule(rule));
    return label ? `${label}: ${period}` : period;
  });
  return [...(otherwise ? [otherwise] : []), ...periods].join('. ');
}

function daysOfRule(name: string): number {
  const rule = RETENTION_RULES.find((each) => each.name === name);
  if (!rule) throw new Error(`There is no retention rule called ${name}.`);
  return rule.days;
}

function describeDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
