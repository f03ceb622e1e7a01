import type { Locator, Page } from '@playwright/test';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { createStaff, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

const CLAIM = 'Relieves neck pain, without a trip to a clinic.';
const REASON = 'The trial report of 2026 is in the folder of the maker.';

async function openTexts(page: Page, slug: string): Promise<Locator> {
  await page.goto(`/admin/products/${slug}`);
  return page.locator('#texts-form');
}

async function save(texts: Locator, tagline: string): Promise<void> {
  await texts.getByLabel('Tagline').fill(tagline);
  await texts.getByRole('button', { name: 'Save texts and state' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a manager learns beside the field which words promise too much, and cannot let them stand', async ({
      page,
      database,
      ownProduct,
    }) => {
      await signInByRequest(page.request, await createStaff(database, 'manager'));
      const texts = await openTexts(page, ownProduct.slug);
      await save(texts, CLAIM);
      await expect(texts.getByRole('alert')).toContainText('only an owner can let them stand');
      await expect(texts.getByRole('alert')).toBeFocused();
      const tagline = texts.getByLabel('Tagline');
      await expect(tagline).toHaveValue(CLAIM);
      await expect(tagline).toHaveAccessibleDescription(
        /“Relieves neck pain” promises relief.*Say how it feels/,
      );
      await expect(texts.getByLabel('Why these words may stand')).toHaveCount(0);

      await save(texts, 'Warmth, suction and red light, at home.');
      await page.waitForURL('**?done=texts*');
    });

    test('an owner lets them stand with a reason, which the audit log keeps', async ({
      page,
      database,
      ownProduct,
    }) => {
      await signInByRequest(page.request, await createStaff(database, 'owner'));
      const texts = await openTexts(page, ownProduct.slug);
      await save(texts, CLAIM);
      const reason = texts.getByLabel('Why these words may stand');
      await expect(reason).toHaveAccessibleDescription(/Change the marked words, or say why they may stand/);
      if (javaScriptEnabled) await expectAccessiblePage(page);
      await texts.getByRole('link', { name: 'Give a reason' }).click();
      await expect(reason).toBeInViewport();

      await reason.fill('ok');
      await texts.getByRole('button', { name: 'Save texts and state' }).click();
      await expect(reason).toHaveValue('ok');
      await reason.fill(REASON);
      await texts.getByRole('button', { name: 'Save texts and state' }).click();
      await page.waitForURL('**?done=texts*');

      await page.goto('/admin/audit?what=products');
      const entry = page.getByRole('row').filter({ hasText: 'Claims overruled' }).first();
      await expect(entry).toContainText('Test owner');
      const changes = entry.locator('summary');
      if ((await changes.count()) > 0) await changes.click();
      await expect(entry).toContainText(REASON);
      await expect(entry).toContainText('Relieves neck pain');
    });
  });
}
