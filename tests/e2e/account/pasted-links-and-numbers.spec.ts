import { checkoutBody, newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { listMails, waitForMail } from '../support/inbox';
import { expect, test } from '../support/test';

const TOTAL_MINOR = 525_000;
const PHONE =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const STUCK = ['.', ',', ')', '>', '*', '\u200b', '_', '.)', '”'];

test('an order link opens the order despite trailing characters from messengers or sentences', async ({
  page,
  testProduct,
}) => {
  await addToCart(page.request, testProduct.sku);
  const { orderNumber, redirectUrl } = await checkOut(page.request, {
    buyer: newBuyer(),
    totalMinor: TOTAL_MINOR,
    paymentMethod: 'cash_on_delivery',
  });
  const path = redirectUrl.split('?')[0] ?? '';
  for (const stuck of STUCK) {
    await page.goto(path + encodeURIComponent(stuck));
    await expect(page, stuck).toHaveURL(path);
    await expect(page.getByRole('main')).toContainText(orderNumber);
  }
});

test('a share link with trailing characters counts one friend, once', async ({
  request,
  newVisitor,
  database,
}) => {
  const asked = await request.post('/api/share', {
    data: { network: 'facebook', productSlug: 'nue-cupping-massager' },
  });
  const { shareId, shareUrl } = await asked.json();
  const path = new URL(shareUrl).pathname;
  const friend = (await newVisitor()).request;
  for (const stuck of STUCK) {
    const opened = await friend.get(path + encodeURIComponent(stuck), { headers: { 'User-Agent': PHONE } });
    expect(new URL(opened.url()).search, stuck).toBe('?via=share');
  }
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
    'select count(*)::int as count from share_visit where share_id = $1',
    [shareId],
  );
  expect(count).toBe(1);
  expect((await (await request.get(`/api/share/${shareId}`)).json()).status).toBe('friend_visited');
});

test('the form for an order link accepts pasted numbers and addresses in any format', async ({
  page,
  testProduct,
  database,
}) => {
  await database.resetRateLimit('find-order-address');
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const { orderNumber } = await checkOut(page.request, {
    buyer,
    totalMinor: TOTAL_MINOR,
    paymentMethod: 'cash_on_delivery',
  });
  await waitForMail(buyer.email);
  const urdu = orderNumber.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
  await page.goto('/orders/find');
  await page.getByLabel('Order number').fill(`NUE-${urdu}.`);
  await page.getByLabel('Email address you ordered with').fill(`\u200b<${buyer.email}>\u202c`);
  await page.getByRole('button', { name: 'Email me the link' }).click();
  await page.waitForURL('**/orders/find?sent=1');
  await expect.poll(async () => (await listMails(buyer.email)).length).toBe(2);
});

test('an order can be placed with an address of legal characters, a domain in any script, and Urdu digits', async ({
  page,
  testProduct,
}) => {
  const base = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const body = checkoutBody(base, { expectedTotalMinor: TOTAL_MINOR, paymentMethod: 'cash_on_delivery' });
  const local = base.email.split('@')[0];
  const placed = await page.request.post('/api/checkout', {
    data: {
      ...body,
      email: `\ufeffkhan&sons/${local}@bücher.example\u200e`,
      shippingAddress: { ...Object(body.shippingAddress), postalCode: '۰۵۴۰۰' },
    },
  });
  expect(placed.status(), await placed.text()).toBe(200);
  // The inbox reads punycode for people.
  const mail = await waitForMail(`khan&sons/${local}@bücher.example`);
  expect(mail.text).toContain('05400');
});
