import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { SAFETY_NOTE } from '@/lib/suitability/safety-note';
import type { Owner } from '@/scripts/demo/demo-messages';
import { locateBrowser } from '@/scripts/support/locate-browser';

const SCREENS = [
  { width: 1440, height: 900, scale: 1 },
  { width: 390, height: 844, scale: 2 },
];
const SCHEMES = ['light', 'dark'] as const;
const MAX_BYTES = 120_000;
const BUYER = {
  email: 'ayesha@example.com',
  shippingAddress: {
    name: 'Ayesha Khan',
    line1: '12-B Canal Road',
    city: 'Lahore',
    country: 'PK',
    phone: '0300 1234567',
  },
};

/**
 * Walks through the shop once per screen, from the front page to a paid order, and then through the back office; every
 * page light and dark.
 */
export async function takeScreenshots(input: {
  origin: string;
  owner: Owner;
  folder: string;
}): Promise<void> {
  const executablePath = locateBrowser();
  if (!executablePath) throw new Error('No Chromium was found on this machine.');
  await mkdir(input.folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic'] });
  try {
    for (const { width, height, scale } of SCREENS) {
      const context = await browser.newContext({
        baseURL: input.origin,
        viewport: { width, height },
        deviceScaleFactor: scale,
        reducedMotion: 'reduce',
      });
      const shoot = async (page: Page, name: string) => {
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const file = `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.webp`;
          await saveScreenshot(path.join(input.folder, file), await page.screenshot());
        }
      };
      await visitPages(context, shoot, input.owner);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function visitPages(
  context: BrowserContext,
  shoot: (page: Page, name: string) => Promise<void>,
  owner: Owner,
): Promise<void> {
  const page = await context.newPage();
  const visit = async (name: string, address: string) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    // A typeface that came late was left out; the second time it is there.
    await page.reload({ waitUntil: 'networkidle' });
    await shoot(page, name);
  };
  await visit('home', '/');
  await visit('product', '/products/nue-cupping-massager');
  await visit('article', '/articles/upper-back-and-neck-pain');
  for (const sku of ['NUE-CM-1', 'NUE-CM-2']) {
    await page.request.post('/api/cart/lines', { data: { sku, quantity: 1 } });
  }
  await visit('cart', '/cart');
  await visit('checkout', '/checkout');
  await pay(page);
  await shoot(page, 'order');
  await signIn(page, owner);
  await visit('admin', '/admin');
  await visit('admin-orders', '/admin/orders');
}

async function pay(page: Page): Promise<void> {
  const cart = await (await page.request.get('/api/cart')).json();
  const order = {
    ...BUYER,
    deliveryOption: 'standard',
    paymentMethod: 'card',
    safetyAcknowledged: SAFETY_NOTE.version,
  };
  const answer = await page.request.post('/api/checkout', {
    data: { ...order, expectedTotalMinor: cart.totalMinor },
  });
  if (!answer.ok()) throw new Error(`Checkout answered ${answer.status()}: ${await answer.text()}`);
  await page.goto((await answer.json()).redirectUrl);
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByLabel('Expiry').fill('12/34');
  await page.getByLabel('CVC').fill('123');
  await page.getByLabel('Name on card').fill(BUYER.shippingAddress.name);
  await page.getByRole('region', { name: 'Pay by card' }).getByRole('button').click();
  await page.waitForURL('**/orders/**');
  await page.waitForLoadState('networkidle');
}

async function signIn(page: Page, owner: Owner): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Email' }).fill(owner.email);
  await page.locator('input[type="password"]').fill(owner.password);
  await page.getByRole('button', { name: /^sign in/i }).click();
  await page.waitForURL('**/admin**');
}

/** As WebP, as good as it can be within the limit. */
async function saveScreenshot(file: string, png: Buffer): Promise<void> {
  for (const quality of [88, 80, 70, 60, 50]) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length > MAX_BYTES && quality > 50) continue;
    await writeFile(file, webp);
    return;
  }
}
