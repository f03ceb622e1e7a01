import type { StoredItem } from '@/lib/config/browser-storage';
import { type PolicyBlock, type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';
import { SHOPPER_STORAGE, STAFF_STORAGE } from './browser-storage-purposes';

const KINDS: Readonly<Record<StoredItem['kind'], string>> = {
  cookie: 'cookie',
  'local storage': 'local storage',
  'session storage': 'session storage',
  'cache storage': 'cache',
};

/** The complete list of what is kept in a browser, from the constants by which it is set. */
export function cookieSections({ payment }: Pick<PolicyFacts, 'payment'>): PolicySection[] {
  const pageOfStripe = payment.configured.includes('card')
    ? ' Stripe’s payment page, which is on Stripe’s own site, sets its own.'
    : '';
  return [
    statement(
      'In short',
      paragraphs(
        'The shop sets no cookie while you look around. Cookies come with what you do: putting something in the cart, sharing, or opening a friend’s link.',
        `None of them is for advertising, none follows you to other sites, and no other company sets a cookie here.${pageOfStripe}`,
      ),
    ),
    statement('When you visit and buy', [
      storageTable('What the shop keeps in your browser.', SHOPPER_STORAGE),
    ]),
    statement(
      'Your choice',
      paragraphs(
        'You can block or delete all of this in your browser’s settings. Without the first cookie there’s no cart; without the others everything works but the sharing offer.',
        'Opening a friend’s link sets one cookie, which only tells us whose link it was. It’s gone when you close the browser; delete it before and nothing changes for you.',
      ),
    ),
    statement('For the people who work here', [
      storageTable('What the back office keeps in its own users’ browsers.', STAFF_STORAGE),
    ]),
  ];
}

function storageTable(caption: string, entries: typeof SHOPPER_STORAGE): PolicyBlock {
  return {
    kind: 'table',
    caption,
    head: ['Name', 'What it’s for', 'How long'],
    rows: entries.map(({ item, purpose }) => [
      `${item.name} (${KINDS[item.kind]})`,
      purpose,
      describeLifetime(item),
    ]),
  };
}

/** "60 days", "10 minutes". */
export function describeLifetime({ kind, seconds }: Pick<StoredItem, 'kind' | 'seconds'>): string {
  if (seconds === null) return `Until you close the ${kind === 'session storage' ? 'tab' : 'browser'}`;
  if (seconds === 'kept') return 'Until you delete it';
  if (seconds >= 86_400) return `${Math.round(seconds / 86_400)} days`;
  if (seconds >= 3_600) return `${Math.round(seconds / 3_600)} hours`;
  return `${Math.round(seconds / 60)} minutes`;
}
