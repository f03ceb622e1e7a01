import { expect, it } from 'vitest';
import * as storage from '@/lib/config/browser-storage';
import { SHOPPER_STORAGE, STAFF_STORAGE } from '@/lib/workflows/policies/documents/browser-storage-purposes';
import { cookieSections, describeLifetime } from '@/lib/workflows/policies/documents/cookies';

it('the page about cookies lists everything that the code can keep in a browser, each once', () => {
  const listed = [...SHOPPER_STORAGE, ...STAFF_STORAGE].map(({ item }) => item.name);
  expect(listed.toSorted()).toEqual(
    Object.values(storage)
      .map(({ name }) => name)
      .sort(),
  );
  const page = JSON.stringify(cookieSections());
  for (const name of listed) expect(page).toContain(`${name} (`);
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
