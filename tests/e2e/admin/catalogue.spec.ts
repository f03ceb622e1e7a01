import type { Page } from '@playwright/test';
import { SignInPage } from '../pages/admin-pages';
import { ProductPage } from '../pages/product-page';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';
import { drawTestPicture } from '../support/test-picture';

/** What staff change shows in the shop within a second or so; a machine that does other things too gets some more. */

async function openRoom(page: Page, slug: string): Promise<void> {
  await page.goto(`/admin/products/${slug}`);
  if (!page.url().includes('/sign-in')) return;
  await new SignInPage(page).signIn();
  await page.waitForURL(`**/admin/products/${slug}`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a price and a text changed by staff appear in the shop within seconds', async ({
      page,
      newVisitor,
      ownProduct,
    }) => {
      const shopper = await (await newVisitor()).newPage();
      await new ProductPage(shopper).open(ownProduct.slug);
      await expect(shopper.getByRole('main')).toContainText('PKR 5,000');

      await openRoom(page, ownProduct.slug);
      await page.locator('summary').filter({ hasText: ownProduct.sku }).click();
      const version = page
        .locator('form')
        .filter({ has: page.getByRole('button', { name: 'Save this version' }) });
      const first = version.filter({ has: page.locator(`input[value="${ownProduct.sku}"]`) });
      await first.getByLabel('Price, in rupees').fill('a lot');
      await first.getByRole('button', { name: 'Save this version' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      const refused = page.locator('form').filter({ has: page.locator(`input[value="${ownProduct.sku}"]`) });
      await expect(refused.getByLabel('Price, in rupees')).toHaveValue('a lot');
      await refused.getByLabel('Price, in rupees').fill('4,450');
      await refused.getByRole('button', { name: 'Save this version' }).click();
      await page.waitForURL('**?done=variant*');
      await expect(async () => {
        await shopper.reload();
        await expect(shopper.getByRole('main')).toContainText('PKR 4,450', { timeout: 300 });
      }).toPass();

      const tagline = `Changed by a test, ${ownProduct.slug}.`;
      const texts = page.locator('#texts-form');
      await texts.getByLabel('Tagline').fill(tagline);
      await texts.getByRole('button', { name: 'Save texts and state' }).click();
      await page.waitForURL('**?done=texts*');
      await expect(async () => {
        await shopper.reload();
        await expect(shopper.getByRole('main')).toContainText(tagline, { timeout: 300 });
      }).toPass();
    });

    test('an uploaded picture appears on the product page within seconds, and an invalid one is rejected with its reason', async ({
      page,
      newVisitor,
      ownProduct,
      guard,
    }) => {
      guard.expectResponse(422, /\/pictures$/);
      guard.expectResponse(409, /\/pictures$/);
      await openRoom(page, ownProduct.slug);
      const upload = page.locator('form#upload');
      const alt = 'A square of one colour, for a test';
      const send = async (file: Awaited<ReturnType<typeof drawTestPicture>>) => {
        await upload.getByLabel('File').setInputFiles(file);
        await upload.getByLabel('What it shows').fill(alt);
        await upload.getByRole('button', { name: 'Add this picture' }).click();
      };
      const refusal = upload.getByRole('alert');

      await send({ name: 'poem.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Roses are red') });
      await expect(refusal).toContainText('cannot be read as a picture');
      await expect(upload.getByLabel('What it shows')).toHaveValue(alt);
      await send(await drawTestPicture(400));
      await expect(refusal).toContainText('too small');

      const picture = await drawTestPicture(1300);
      await send(picture);
      await page.waitForURL('**?done=picture-added*');
      await expect(page.getByRole('status').filter({ hasText: 'The picture is added' })).toBeVisible();
      await send(picture);
      await expect(refusal).toContainText('shows this picture already');

      const shopper = await (await newVisitor()).newPage();
      await expect(async () => {
        await new ProductPage(shopper).open(ownProduct.slug);
        await expect(shopper.getByRole('img', { name: alt }).first()).toBeVisible({ timeout: 300 });
      }).toPass();
      const shown = shopper.getByRole('img', { name: alt }).first();
      await expect
        .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });
  });
}

test('the product editor is accessible, light and dark, wide and narrow', async ({ page, ownProduct }) => {
  await openRoom(page, ownProduct.slug);
  await expectAccessiblePage(page);
});

test('a delivery option is added, repriced and withdrawn, and the checkout follows at once', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  const shopper = await newVisitor();
  await shopper.request.post('/api/cart/lines', { data: { sku: testProduct.sku, quantity: 1 } });
  const checkout = await shopper.newPage();
  const code = `test-${Date.now().toString(36)}`;
  const title = `By boat ${code}`;
  /** Delivery options for the United Kingdom, which no other test orders to. */
  const offers = async () => {
    await checkout.goto('/checkout');
    await checkout.getByRole('combobox', { name: 'Country' }).selectOption('GB');
    return checkout.getByRole('group', { name: 'Delivery' });
  };

  await page.goto('/admin/delivery');
  await page.waitForURL('**/sign-in?**');
  await new SignInPage(page).signIn();
  await page.waitForURL('**/admin/delivery');
  await expectAccessiblePage(page);
  await page.getByText('Add a way to deliver').click();
  const added = page.locator('form#delivery-new');
  await added.getByLabel('Name', { exact: true }).fill(title);
  await added.getByLabel('Short name').fill(code);
  await added.getByLabel('Days, at least').fill('9');
  await added.getByLabel('Days, at most').fill('5');
  await added.getByLabel('Country').first().selectOption('GB');
  await added.getByLabel('Price', { exact: true }).first().fill('3,333');
  await added.getByRole('button', { name: 'Add this way to deliver' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(added.getByLabel('Name', { exact: true })).toHaveValue(title);
  await added.getByLabel('Days, at most').fill('19');
  await added.getByRole('button', { name: 'Add this way to deliver' }).click();
  await page.waitForURL('**?done=added*');
  await expect(await offers()).toContainText('PKR 3,333');

  await page.locator('summary').filter({ hasText: title }).click();
  const kept = page.locator(`form#delivery-${code}`);
  await kept.getByLabel('Price', { exact: true }).first().fill('2,222');
  await kept.getByRole('button', { name: 'Save this way to deliver' }).click();
  await page.waitForURL('**?done=saved*');
  await expect(await offers()).toContainText('PKR 2,222');

  await page.locator('summary').filter({ hasText: title }).click();
  await kept.getByRole('checkbox', { name: 'Can be chosen' }).uncheck();
  await kept.getByRole('button', { name: 'Save this way to deliver' }).click();
  await expect(page.locator('summary').filter({ hasText: title })).toContainText('Cannot be chosen');
  await expect(await offers()).not.toContainText(title);
});
