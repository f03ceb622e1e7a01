import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { listMails, waitForMail } from '../support/inbox';
import { expect, test } from '../support/test';

test('a buyer who lost the order link gets it by mail, and the response is the same for everybody', async ({
  page,
  testProduct,
  database,
}) => {
  await database.resetRateLimit('find-order-address');
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { orderNumber, redirectUrl } = await checkOut(page.request, {
    buyer,
    totalMinor: 525_000,
    paymentMethod: 'cash_on_delivery',
  });
  await waitForMail(buyer.email);
  const ask = async (email: string) => {
    await page.goto('/orders/find');
    await page.getByLabel('Order number').fill(orderNumber);
    await page.getByLabel('Email address you ordered with').fill(email);
    await page.getByRole('button', { name: 'Email me the link' }).click();
    await page.waitForURL('**/orders/find?sent=1');
    return page.getByRole('main').innerText();
  };
  const stranger = newBuyer().email;
  const wrong = await ask(stranger);
  const right = await ask(buyer.email.toUpperCase());
  expect(right).toBe(wrong);
  await expect.poll(async () => (await listMails(buyer.email)).length).toBe(2);
  const [, mail] = await listMails(buyer.email);
  expect(mail?.text).toContain(redirectUrl.split('?')[0]);
  expect(await listMails(stranger)).toHaveLength(0);
});

test('an unknown order link leads to a page that says so', async ({ page, guard }) => {
  guard.expectResponse(404, /^\/orders\//);
  for (const token of ['x', 'A'.repeat(32), 'A'.repeat(43), '..%2f..']) {
    const response = await page.goto(`/orders/${token}`);
    expect(response?.status(), token).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
});

test('a checkout return with an unknown session shows no order', async ({ page, guard }) => {
  for (const id of ['', 'cs_test_nothing', 'pi_123']) {
    await page.goto(`/checkout/return?session_id=${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We can’t find this payment');
  }
  guard.expectResponse(400, /checkout\/return/);
  await page.goto('/checkout/return?session_id=%00');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This address cannot be read');
});

test('the orders of one browser are not those of another', async ({ page, testProduct, newVisitor }) => {
  await addToCart(page.request, testProduct.sku);
  const { orderNumber } = await checkOut(page.request, { buyer: newBuyer(), totalMinor: 525_000 });
  await page.goto('/account');
  await expect(page.getByRole('link', { name: `Order ${orderNumber}` })).toBeVisible();
  const stranger = await (await newVisitor()).newPage();
  await stranger.goto('/account');
  await expect(stranger.getByText('You haven’t placed an order in this browser yet.')).toBeVisible();
});
