import { expect, it } from 'vitest';
import * as storage from '@/lib/config/browser-storage';
import type { PaymentMethod } from '@/lib/pricing/payment-methods';
import { SHOPPER_STORAGE, STAFF_STORAGE } from '@/lib/workflows/policies/documents/browser-storage-purposes';
import { cookieSections, describeLifetime } from '@/lib/workflows/policies/documents/cookies';

it('the page about cookies lists everything that the code can keep in a browser, each once', () => {
  const listed = [...SHOPPER_STORAGE, ...STAFF_STORAGE].map(({ item }) => item.name);
  expect(listed.toSorted()).toEqual(
    Object.values(storage)
      .map(({ name }) => name)
      .sort(),
  );
  const page = JSON.stringify(cookieSections({ payment: { configured: ['card'], known: ['card'] } }));
  for (const name of listed) expect(page).toContain(`${name} (`);
});

it('the page about cookies names the payment page of Stripe only where cards are taken', () => {
  const textOf = (configured: PaymentMethod[]) =>
    JSON.stringify(cookieSections({ payment: { configured, known: configured } }));
  expect(textOf(['card', 'cash_on_delivery'])).toContain('Stripe');
  expect(textOf(['cash_on_delivery'])).not.toContain('Stripe');
});

it.each([
  ['cookie', null, 'Until you close the browser'],
  ['session storage', null, 'Until you close the tab'],
  ['local storage', 'kept', 'Until you delete it'],
  ['cookie', 600, '10 minutes'],
  ['cookie', 43_200, '12 hours'],
  ['cookie', 5_184_000, '60 days'],
] as const)('the lifetime of a %s of %s is read as "%s"', (kind, seconds, text) => {
  expect(describeLifetime({ kind, seconds })).toBe(text);
});
