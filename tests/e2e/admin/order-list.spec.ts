import type { BrowserContext, Page } from '@playwright/test';
import { AdminOrdersPage, SignInPage } from '../pages/admin-pages';
import { type Buyer, newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expect, test } from '../support/test';

/** Cash orders of one buyer, for tests of the list. */
async function placeOrders(shopper: BrowserContext, input: { sku: string; buyer: Buyer; count: number }) {
  const numbers: number[] = [];
  for (let placed = 0; placed < input.count; placed += 1) {
    await addToCart(shopper.request, input.sku, 2);
    const { orderNumber } = await checkOut(shopper.request, {
      buyer: input.buyer,
      totalMinor: 1_000_000,
      paymentMethod: 'cash_on_delivery',
    });
    numbers.push(Number(orderNumber));
  }
  return numbers;
}

async function signIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForURL('**/sign-in?**');
  await new SignInPage(page).signIn();
  await page.waitForURL(`**${path}`);
}

test('the order list works with keyboard and screen reader', async ({ page, newVisitor, testProduct }) => {
  const buyer = newBuyer();
  const numbers = await placeOrders(await newVisitor(), { sku: testProduct.sku, buyer, count: 3 });
  const [oldest, middle, newest] = numbers;
  await signIn(page, '/admin/orders');
  const list = new AdminOrdersPage(page);

  // Keys are heard as soon as the list's script has come; the field and the rows stand there earlier.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused({ timeout: 500 });
  }).toPass();
  // Typed, and no command.
  await page.keyboard.type(buyer.email);
  await page.keyboard.press('Enter');
  await expect(list.rows).toHaveCount(3);

  const focused = page.locator('tr:focus');
  // Keys work once the list is hydrated; the rows are there earlier.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(focused).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(focused).toContainText(`#${newest}`);
  await page.keyboard.press('j');
  await expect(focused).toContainText(`#${middle}`);
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: `Order #${middle}` })).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(focused).toContainText(`#${oldest}`);
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(page.getByRole('checkbox', { name: `Order #${middle}` })).not.toBeChecked();

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of the list' });
  await expect(keys).toBeVisible();
  await keys.getByRole('checkbox', { name: 'The keys are on' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).not.toBeFocused();
  await page.keyboard.press('?');
  await keys.getByRole('checkbox', { name: 'The keys are on' }).check();
  await page.keyboard.press('Escape');

  await page.locator('body').press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/admin\/orders\/\d+$/);
});

test('a saved filter is created, shared with a colleague, renamed and deleted', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  const buyer = newBuyer();
  const [orderNumber] = await placeOrders(await newVisitor(), { sku: testProduct.sku, buyer, count: 1 });
  await signIn(page, '/admin/orders');
  const list = new AdminOrdersPage(page);
  await list.search(buyer.email);
  await list.filterByStatus('placed');
  await expect(list.rows).toContainText([`#${orderNumber}`]);

  const name = `View ${orderNumber}`;
  await page.getByText('Keep this as a view').click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('For all staff').check();
  await page.getByRole('button', { name: 'Keep the view' }).click();
  const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
  await expect(tab).toHaveAttribute('aria-current', 'page');

  const address = page.url();
  const colleague = await (await newVisitor()).newPage();
  await signIn(colleague, '/admin/orders');
  await colleague.goto(address);
  await expect(new AdminOrdersPage(colleague).rows).toHaveCount(1);
  await expect(
    colleague.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }),
  ).toBeVisible();

  await colleague.goto(`${address}&payment=much`);
  await expect(colleague.getByRole('status')).toContainText('payment=much');
  await expect(new AdminOrdersPage(colleague).rows).toHaveCount(1);

  await page.goto(address);
  await page.getByText(`Change the view “${name}”`).click();
  await page.getByRole('button', { name: 'Delete the view' }).click();
  await expect(tab).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('several orders are changed in bulk, and each shows its outcome', async ({
      page,
      newVisitor,
      testProduct,
    }) => {
      const buyer = newBuyer();
      const numbers = await placeOrders(await newVisitor(), { sku: testProduct.sku, buyer, count: 2 });
      await signIn(page, '/admin/orders');
      const list = new AdminOrdersPage(page);
      await list.search(buyer.email);
      for (const number of numbers) await page.getByRole('checkbox', { name: `Order #${number}` }).check();

      await page.getByRole('button', { name: 'Cancel, unpaid' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Nothing was done' })).toContainText('Say why');
      for (const number of numbers) {
        await expect(page.getByRole('checkbox', { name: `Order #${number}` })).toBeChecked();
      }
      await page.getByLabel('Reason').fill('Ordered twice');
      await page.getByRole('button', { name: 'Cancel, unpaid' }).click();
      const outcome = page.getByRole('status').filter({ hasText: '2 of 2 done' });
      for (const number of numbers) await expect(outcome).toContainText(`#${number} is cancelled`);
      await expect(list.rows.first()).toContainText('Cancelled');
    });

    test('several orders are dispatched in bulk with one courier, each with its tracking number, and delivered together', async ({
      page,
      newVisitor,
      testProduct,
    }) => {
      const buyer = newBuyer();
      const numbers = await placeOrders(await newVisitor(), { sku: testProduct.sku, buyer, count: 3 });
      const [first, second, third] = numbers;
      await signIn(page, '/admin/orders');
      const list = new AdminOrdersPage(page);
      await list.search(buyer.email);
      for (const number of numbers) await page.getByRole('checkbox', { name: `Order #${number}` }).check();
      await page.getByRole('button', { name: 'Send…' }).click();
      await page.waitForURL('**/admin/orders/send?orders=*');

      await page.getByRole('checkbox', { name: `#${third}` }).uncheck();
      await page.getByLabel(`Tracking number of #${first}`).fill('BULK-1');
      await page.getByLabel('Courier').fill(' ');
      await page.getByRole('button', { name: 'Mark as sent' }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'Nothing was done' })).toContainText('Say who');
      await expect(page.getByLabel(`Tracking number of #${first}`)).toHaveValue('BULK-1');
      await expect(page.getByRole('checkbox', { name: `#${third}` })).not.toBeChecked();

      await page.getByLabel('Courier').fill('TCS');
      if (javaScriptEnabled) {
        // A scanner ends a code with Enter: nothing leaves before the last one is read.
        await page.getByLabel(`Tracking number of #${numbers.toReversed()[0]}`).focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('status').filter({ hasText: 'done' })).toHaveCount(0);
      }
      await page.getByRole('button', { name: 'Mark as sent' }).click();
      const outcome = page.getByRole('status').filter({ hasText: '2 of 2 done' });
      await expect(outcome).toContainText(`#${first} is on its way with TCS, BULK-1`);
      await expect(outcome).toContainText(`#${second} is on its way with TCS`);
      await expect(page.getByRole('checkbox', { name: `#${third}` })).toBeVisible();
      if (javaScriptEnabled) await expectAccessiblePage(page);

      await page.getByRole('link', { name: 'All orders' }).click();
      await list.search(buyer.email);
      for (const number of numbers) await page.getByRole('checkbox', { name: `Order #${number}` }).check();
      await page.getByRole('button', { name: 'Mark delivered' }).click();
      const arrived = page.getByRole('status').filter({ hasText: '2 of 3 done' });
      await expect(arrived).toContainText(`#${first} has arrived`);
      await expect(arrived).toContainText(`#${third} has no parcel on its way`);
    });
  });
}
