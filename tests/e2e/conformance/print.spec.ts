import { POLICY_NAMES, policyPath } from '../../../lib/policies/policy';
import { SAFETY_NOTE } from '../../../lib/suitability/safety-note';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectPrintedPolicy } from '../support/expect-printed-policy';
import { expect, test } from '../support/test';

test('a printed article has no controls, no closed disclosures, and its URLs written out', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('/articles/upper-back-and-neck-pain');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add to cart' })).toHaveCount(0);
  await expect(page.getByText('Is it right for me?')).toBeHidden();
  await expect(page.getByText('Skip to content')).toBeHidden();
  const answers = page.locator('details[class*=item] > div');
  expect(await answers.count()).toBeGreaterThan(4);
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  const source = page
    .getByRole('region', { name: 'References' })
    .getByRole('listitem')
    .first()
    .getByRole('link');
  const written = await source.first().evaluate((link) => getComputedStyle(link, '::after').content);
  expect(written).toContain('http');
  // Print uses the light colours, whatever the system prefers.
  const ink = await page
    .getByRole('heading', { level: 1 })
    .evaluate((title) => getComputedStyle(title).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});

test('a printed product page shows the product and its price', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/products/nue-cupping-massager');
  const main = page.getByRole('main');
  for (const words of [
    'PKR\u00a06,800',
    'PKR\u00a012,400',
    '7 to 14 days abroad',
    '45 °C',
    'Does it hurt?',
  ]) {
    await expect(main.getByText(words).filter({ visible: true }).first()).toBeVisible();
  }
  await expect(main.getByText('It should feel like a firm pull.', { exact: false }).last()).toBeVisible();
  await expect(main.getByRole('button', { name: 'Add to cart' })).toHaveCount(0);
  await expect(main.getByRole('radio')).toHaveCount(0);
});

test('a printed order shows its lines, amounts and address', async ({ page, testProduct }) => {
  await addToCart(page.request, testProduct.sku);
  const checkout = new CheckoutPage(page);
  await checkout.open();
  await checkout.fill(newBuyer());
  await checkout.payment('Cash on delivery').check();
  await checkout.submit.click();
  const order = new OrderPage(page);
  await order.expectThanks();
  await page.emulateMedia({ media: 'print' });
  await expect(order.total).toBeVisible();
  await expect(page.getByText('12-B Canal Road')).toBeVisible();
  // They stand behind a title on a screen.
  for (const { items } of SAFETY_NOTE.sections)
    await expect(page.getByRole('main').getByText(items.at(-1) ?? '', { exact: true })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  await expect(page.getByText('anyone who has it can see this order')).toBeHidden();
});

for (const name of POLICY_NAMES) {
  test(`the policy “${name}” prints whole`, async ({ page }) => {
    await page.goto(policyPath(name));
    await expectPrintedPolicy(page);
  });
}
