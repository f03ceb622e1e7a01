import { beforeAll, expect, it } from 'vitest';
import { searchPages } from '@/lib/reports/search-pages';
import { recordPolicyVersions } from '@/lib/workflows/policies/record-policy-versions';
import { makeDelivery } from '../../factories/delivery';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(() => makeDelivery());

it('policies are found by their title before there is a version of any', async () => {
  expect((await searchPages('accessibility'))[0]?.page).toMatchObject({
    kind: 'policy',
    path: '/policies/accessibility',
  });
});

it.each([
  ['refund', '/policies/returns'],
  ['send it back', '/policies/returns'],
  ['shipping', '/policies/delivery'],
  ['guarantee', '/policies/warranty'],
  ['cookies', '/policies/cookies'],
  ['privicy', '/policies/privacy'],
  ['safety manual', '/policies/safety-manual'],
])('who looks for “%s” is led to %s', async (query, path) => {
  await recordPolicyVersions();
  expect((await searchPages(query)).slice(0, 2).map(({ page }) => page.path)).toContain(path);
});

it('a policy is found by what it says now, and leads to the section that says it', async () => {
  await sql(`update shop_settings set legal_name = 'Karakoram Wellness Ltd'`);
  await recordPolicyVersions();
  const hits = await searchPages('Karakoram');
  const contact = hits.find(({ page }) => page.path === '/policies/contact');
  expect(contact?.matches[0]?.anchor).toMatch(/^section-[a-z-]+$/);
});
