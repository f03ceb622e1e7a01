import { isMadeUpText } from './made-up-details';
import type { OpeningFacts, RequiredPolicyText } from './opening-facts';
import { complete, missing, type OpeningRequirement, wrong } from './opening-requirement';

function textRequirement(
  field: RequiredPolicyText,
  { title, why }: Pick<OpeningRequirement, 'title' | 'why'>,
): OpeningRequirement {
  return {
    title,
    why,
    href: () => `/admin/policies#${field}`,
    assess: ({ texts, isFictitious }) => {
      const { text, isConfirmed } = texts[field];
      if (!isConfirmed) return missing('The page shows a draft. Read it, make it yours, and confirm it.');
      if (!isFictitious && isMadeUpText(text))
        return wrong('The text calls itself fictitious. Write your own.');
      return complete('You’ve confirmed the text.');
    },
  };
}

function figuresHref({ products }: OpeningFacts): string {
  const open = products.filter(({ areConfirmed, figureCount }) => !areConfirmed || figureCount === 0);
  const [first] = open.length > 0 ? open : products;
  return first ? `/admin/products/${first.slug}#figures` : '/admin/products';
}

const namesOf = (products: OpeningFacts['products']) => products.map(({ title }) => `“${title}”`).join(', ');

/** What a sale rests on besides who sells. */
export const SALE_REQUIREMENTS = {
  return_terms: textRequirement('returns_terms', {
    title: 'Return terms',
    why: 'They’re part of every order, and the confirmation mail quotes them in full.',
  }),
  warranty_terms: textRequirement('warranty_terms', {
    title: 'Warranty terms',
    why: 'A buyer decides by them, and may hold you to them for as long as they last.',
  }),
  privacy_contact: textRequirement('privacy_contact', {
    title: 'Privacy contact',
    why: 'Whoever gives you an address and a phone number has to know whom to ask about them.',
  }),
  measured_figures: {
    title: 'Measured figures',
    why: 'Suction, heat and light are what a buyer’s safety depends on. Until you confirm that they were measured on the device you sell, pages call them example values.',
    href: figuresHref,
    assess: ({ products }) => {
      if (products.length === 0) return missing('No product is on sale.');
      const empty = products.filter(({ figureCount }) => figureCount === 0);
      if (empty.length > 0) return missing(`${namesOf(empty)} has no specification.`);
      const open = products.filter(({ areConfirmed }) => !areConfirmed);
      if (open.length === 0) return complete('You’ve confirmed the figures of every product on sale.');
      return missing(`Enter the figures of ${namesOf(open)} as measured, and confirm them.`);
    },
  },
  payment_method: {
    title: 'A way to pay',
    why: 'Without one, checkout ends in a dead end.',
    href: () => '/admin/settings#ways-to-pay',
    assess: ({ paymentMethods }) =>
      paymentMethods.length > 0
        ? complete(paymentMethods.join(', '))
        : missing('The server has no way to pay set up: give it the keys of Stripe.'),
  },
  real_details: {
    title: 'Real details',
    why: 'A live payment key takes real money, so nothing that a buyer relies on may be made up.',
    href: () => '/admin/settings#settings-isFictitious',
    assess: ({ isFictitious, isLive }) => {
      if (!isFictitious) return complete('Nothing is marked as made up.');
      if (isLive)
        return wrong('The details are marked as made up, and the Stripe key is live. Enter your own.');
      return complete(
        'The details are marked as made up, which is fine for a trial: no real money is taken.',
      );
    },
  },
} as const satisfies Record<string, OpeningRequirement>;
