import type { BrowserContext, Page } from '@playwright/test';
import { devices } from '@playwright/test';
import { SignInPage } from '../pages/admin-pages';
import { CartDrawer } from '../pages/cart-drawer';
import { CartPage } from '../pages/cart-page';
import { CheckoutPage } from '../pages/checkout-page';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { ProductPage } from '../pages/product-page';
import { SharePanel } from '../pages/share-panel';
import { newBuyer } from '../support/buyer';
import { addToCart } from '../support/cart-requests';
import { expectAccessiblePage } from '../support/expect-accessible-page';
import { expectOnePurchase } from '../support/expect-purchase';
import { tabTo } from '../support/keyboard';
import { interceptNetworks, NETWORK_PAGES } from '../support/social-networks';
import { expect, test } from '../support/test';

const PRODUCT = '/products/nue-cupping-massager';
/** The server counts no return sooner than four seconds after the share began. */
const TIME_TO_POST_MS = 4_500;

test.beforeEach(({ context, guard }) => interceptNetworks(context, guard));

/** Presses a network's button, posts there for a while, and comes back by closing the window. */
async function shareOn(page: Page, network: string): Promise<URL> {
  const [popup] = await Promise.all([
    page.context().waitForEvent('page'),
    new SharePanel(page).button(network).click(),
  ]);
  await popup.waitForURL((url) => url.host === NETWORK_PAGES[network]);
  const url = new URL(popup.url());
  // What a person takes to post. Sooner, the server makes them wait; how long then, is its own test's business.
  await popup.waitForTimeout(TIME_TO_POST_MS);
  await popup.close();
  return url;
}

async function openAsFriend(
  newVisitor: (options?: object) => Promise<BrowserContext>,
  link: string,
): Promise<Page> {
  const friend = await (await newVisitor({ userAgent: devices['Desktop Chrome'].userAgent })).newPage();
  await friend.goto(link);
  await expect(friend).toHaveURL(/\/products\//);
  return friend;
}

for (const network of ['WhatsApp', 'Telegram'] as const) {
  test(`one share on ${network} takes 15% off the cart, without a reload`, async ({ page, testProduct }) => {
    await addToCart(page.request, testProduct.sku);
    const cart = new CartPage(page);
    await cart.open();
    await expect(cart.total).toHaveText('PKR\u00a05,250');
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));

    const panel = new SharePanel(page);
    const url = await shareOn(page, network);
    await expect(cart.total).toHaveText('PKR\u00a04,500');

    const shareUrl = /https?:\/\/[^/\s]+\/s\/[\w-]{20,}/.exec(decodeURIComponent(url.search))?.[0];
    expect(shareUrl, 'the network is given the link').toBeTruthy();
    const code = await panel.code.innerText();
    await expect(cart.discount(code)).toHaveText('−PKR\u00a0750');
    await expect(panel.root).toContainText('It’s in your cart.');
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });
}

test('a discount earned on the product page applies to the first line of the cart', async ({
  page,
  testProduct,
}) => {
  const product = new ProductPage(page);
  await product.open(testProduct.slug);
  const panel = new SharePanel(page);
  await shareOn(page, 'WhatsApp');
  await expect(panel.root).toContainText('We’ll apply it when you add something to your cart.');
  const code = await panel.code.innerText();
  await product.addToCart();
  const drawer = new CartDrawer(page);
  await expect(drawer.root).toContainText(`Discount (${code})`);
  await expect(drawer.root).toContainText('PKR\u00a04,250');
  await drawer.closeButton.click();
  await expect(panel.root).toContainText('It’s in your cart.');
});

test('a sharer who returns too soon gets the discount after some seconds', async ({ page }) => {
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  const [popup] = await Promise.all([page.waitForEvent('popup'), panel.button('Telegram').click()]);
  await popup.waitForURL('https://t.me/**');
  await popup.close();
  await expect(panel.root).toContainText('Welcome back');
  await expect(panel.code).toBeVisible();
});

for (const network of ['Facebook', 'X', 'LinkedIn', 'Pinterest'] as const) {
  test(`a public post on ${network} unlocks when a friend opens the link, not before`, async ({
    page,
    newVisitor,
    testProduct,
  }) => {
    await addToCart(page.request, testProduct.sku);
    const cart = new CartPage(page);
    await cart.open();
    const panel = new SharePanel(page);
    await expect(panel.root).toContainText('it unlocks when a friend opens your link');
    await shareOn(page, network);
    await expect(panel.step('You came back')).toContainText('done');
    await expect(panel.step('A friend opened your link')).toContainText('not yet');
    await expectAccessiblePage(page);
    await expect(panel.code).toBeHidden();
    await expect(cart.total).toHaveText('PKR\u00a05,250');

    await openAsFriend(newVisitor, await panel.link.inputValue());
    await expect(panel.code).toBeVisible();
    await expect(cart.total).toHaveText('PKR\u00a04,500');
  });
}

test('sharing by email or copied link: the visitor confirms that they have shared', async ({
  page,
  context,
  testProduct,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await addToCart(page.request, testProduct.sku);
  await page.goto('/cart');
  const panel = new SharePanel(page);
  await panel.button('Copy link').click();
  await expect(panel.root).toContainText('Your link is ready');
  const link = await panel.link.inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await panel.doneButton.click();
  await expect(panel.code).toBeVisible();
  await expect(new CartPage(page).total).toHaveText('PKR\u00a04,500');
});

test('where the browser refuses to copy, the link can be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  await panel.button('Copy link').click();
  await expect(panel.problem).toContainText('Copy the link from the field');
  await panel.root.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.link).toBeFocused();
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toBe(await panel.link.inputValue());
});

test('the mail program is asked to write, with the link in the text', async ({ page }) => {
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  const begun = page.waitForResponse('**/api/share');
  await panel.button('Email').click();
  const { intentUrl, shareUrl } = await (await begun).json();
  expect(decodeURIComponent(intentUrl)).toMatch(/^mailto:\?subject=.+&body=/);
  expect(decodeURIComponent(intentUrl)).toContain(shareUrl);
  await panel.doneButton.click();
  await expect(panel.code).toBeVisible();
});

test('the system’s share sheet unlocks when it says that something was shared', async ({ page }) => {
  await page.addInitScript(() => {
    const answers = [() => Promise.reject(new DOMException('closed', 'AbortError')), () => Promise.resolve()];
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(window, { sharedUrl: data.url });
        return (answers.shift() ?? (() => Promise.resolve()))();
      },
    });
  });
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  const sheet = panel.button('Other apps');
  await sheet.click();
  await expect(panel.root).toContainText('Share it with another app');
  await expect(panel.step('You came back')).toContainText('not yet');
  await sheet.click();
  await expect(panel.code).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'sharedUrl'))).toMatch(/\/s\/[\w-]+$/);
});

test('the share sheet is not offered where there is none', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'share', { value: undefined }));
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  await expect(panel.button('Copy link')).toBeVisible();
  await expect(panel.button('Other apps')).toBeHidden();
});

test('a window that the browser blocks is a link to press', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  await panel.button('Telegram').click();
  const link = panel.root.getByRole('link', { name: 'Open Telegram' });
  await expect(link).toHaveAttribute('href', /^https:\/\/t\.me\/share\/url\?/);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await opened.waitForURL('https://t.me/**');
  await opened.close();
  await page.bringToFront();
  await panel.doneButton.click();
  await expect(panel.code).toBeVisible();
});

test('the code survives closing the browser, and other visitors cause no request for one', async ({
  page,
  context,
  newVisitor,
  guard,
  testProduct,
}) => {
  await addToCart(page.request, testProduct.sku);
  await page.goto('/cart');
  await shareOn(page, 'Telegram');
  const code = await new SharePanel(page).code.innerText();
  const storageState = await context.storageState();

  const restarted = await newVisitor({ storageState });
  await interceptNetworks(restarted, guard);
  const later = await restarted.newPage();
  await later.goto(PRODUCT);
  await expect(new SharePanel(later).code).toHaveText(code);
  await later.goto('/articles/upper-back-and-neck-pain');
  await expect(new SharePanel(later).root).toContainText('It’s in your cart.');

  const stranger = await (await newVisitor()).newPage();
  const asked: string[] = [];
  stranger.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/')) asked.push(request.url());
  });
  await stranger.goto(PRODUCT, { waitUntil: 'networkidle' });
  await expect(new SharePanel(stranger).root).toBeVisible();
  await expect(new SharePanel(stranger).code).toBeHidden();
  expect(asked).toEqual([]);
});

test('cart, checkout session, order, mail and back office show the same amounts', async ({
  page,
  testProduct,
  database,
  newVisitor,
}) => {
  const buyer = newBuyer();
  await addToCart(page.request, testProduct.sku);
  const cart = new CartPage(page);
  await cart.open();
  await shareOn(page, 'WhatsApp');
  const code = await new SharePanel(page).code.innerText();
  await expect(cart.discount(code)).toHaveText('−PKR\u00a0750');
  await expect(cart.total).toHaveText('PKR\u00a04,500');
  await cart.checkoutLink.click();

  const checkout = new CheckoutPage(page);
  await checkout.fill(buyer);
  const summary = page.getByRole('region', { name: 'Your order' });
  await expect(summary).toContainText(`Discount (${code})−PKR\u00a0750`);
  await expect(checkout.total).toHaveText('PKR\u00a04,500');
  await checkout.submit.click();
  const payment = new PaymentPage(page);
  await payment.expectOpen();
  await expect(payment.payButton).toHaveText('Pay PKR 4,500.00');
  await payment.payByCard(CARDS.success);

  const orderPage = new OrderPage(page);
  await orderPage.expectThanks();
  await expect(orderPage.total).toHaveText('PKR\u00a04,500');
  const ordered = page.getByRole('region', { name: 'What you ordered' });
  await expect(ordered).toContainText(`Discount (${code})−PKR\u00a0750`);
  const { order, mail } = await expectOnePurchase(database, {
    buyer,
    sku: testProduct.sku,
    units: 1,
    totalMinor: 450_000,
  });
  expect(mail.text.replaceAll('\u00a0', ' ')).toMatch(/Discount.*PKR 750/);

  const office = await (await newVisitor()).newPage();
  await office.goto('/sign-in');
  await new SignInPage(office).signIn();
  await office.waitForURL('**/admin');
  await office.goto(`/admin/orders/${order.orderNumber}`);
  await expect(office.getByRole('main')).toContainText('PKR\u00a0750');
  await expect(office.getByRole('main')).toContainText('PKR\u00a04,500');

  // Used once, it is used: the panel says so, and takes nothing off the next cart.
  await page.goto(PRODUCT);
  await expect(new SharePanel(page).root).toContainText('You’ve already used your discount');
});

test('the share panel works by keyboard alone, with a visible focus', async ({ page }) => {
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  await tabTo(page, panel.button('WhatsApp'));
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await popup.waitForURL('https://wa.me/**');
  await popup.close();
  await expect(panel.code).toBeVisible();
  await expect(panel.button('WhatsApp')).toBeFocused();
});

test('every state of the share panel is accessible', async ({ page, guard }) => {
  guard.expectResponse(429, /^\/api\/share$/);
  await page.goto(PRODUCT);
  const panel = new SharePanel(page);
  await page.route('**/api/share', (route) =>
    route.fulfill({
      status: 429,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'too_many_requests', detail: 'Wait ten minutes, please.' }),
    }),
  );
  await panel.button('Copy link').click();
  await expect(panel.problem).toContainText('Wait ten minutes');
  await expectAccessiblePage(page);
  await page.unroute('**/api/share');
  await panel.button('Copy link').click();
  await expect(panel.doneButton).toBeVisible();
  await expectAccessiblePage(page);
  await panel.doneButton.click();
  await expect(panel.code).toBeVisible();
  await expectAccessiblePage(page);
  for (const { width, height } of await sizesOf(panel))
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});

/** The targets of the panel, as large as they are on the screen. */
function sizesOf(panel: SharePanel): Promise<{ width: number; height: number }[]> {
  return panel.root.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .map((button) => {
        const { width, height } = button.getBoundingClientRect();
        return { width, height };
      }),
  );
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sharing is a plain form, and its own page shows the code', async ({ page, context, testProduct }) => {
    await addToCart(page.request, testProduct.sku);
    const cart = new CartPage(page);
    await cart.open();
    const panel = new SharePanel(page);
    const [network] = await Promise.all([context.waitForEvent('page'), panel.button('WhatsApp').click()]);
    await network.waitForURL('https://wa.me/**');
    await network.close();
    await panel.root.getByRole('link', { name: 'your share' }).click();
    await expect(async () => {
      // It may be there already, later than the attempt before has waited for it.
      const button = page.getByRole('button', { name: 'I’ve shared it' });
      if (await button.isVisible()) await button.click({ timeout: 1_000 });
      await expect(page.getByText(/Your code: NUE-/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await cart.open();
    await expect(cart.total).toHaveText('PKR\u00a04,500');
  });
});
