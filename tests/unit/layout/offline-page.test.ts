import { readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('public/offline.html', 'utf8');
const tokens = readFileSync('components/ui/tokens.css', 'utf8');

/** The values that a sheet gives to each of its colours: the light one, then the dark one. */
function coloursOf(sheet: string): Map<string, string[]> {
  const colours = new Map<string, string[]>();
  for (const [, name, value] of sheet.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)) {
    if (name && value) colours.set(name, [...(colours.get(name) ?? []), value]);
  }
  return colours;
}

it('the offline page has the colours of the shop, light and dark', () => {
  const own = coloursOf(page);
  const shop = coloursOf(tokens);
  expect(own.size).toBeGreaterThan(8);
  for (const [name, values] of own) expect(values, name).toEqual(shop.get(name));
});

it('the offline page needs no other request', () => {
  expect(page).not.toMatch(/<link|<img|src=|url\(|@import/);
});

it('the service worker stays small', () => {
  expect(statSync('public/sw.js').size).toBeLessThanOrEqual(1536);
});
