import type { Page } from '@playwright/test';
import { readPdfText } from '../../support/read-pdf-text';
import { AdminOrderPage } from '../pages/admin-order-page';
import { newBuyer } from '../support/buyer';
import { addToCart, checkOut } from '../support/cart-requests';
import { expect, test } from '../support/test';

// Letters that share no glyph, so that the text read back from the PDF is unambiguous.
const ADDRESSES = [
  { name: 'رضا احمد ۱۲', line1: 'مکان ۱۲۳، گلی ۵', line2: 'House ۴۵, Block 7', city: 'مری' },
  { name: 'Ahmed (رضا) ٧٨٩', line1: 'مکان 45-C، گلی ۲/۱', line2: 'محلہ ٣٤ - مکان (۶)', city: 'Lahore' },
  { name: 'דוד כהן 12', line1: 'Flat 3, مکان ۱۲-۷, Road 9', line2: '۱۲۳ ٤٥٦ 789', city: 'Islamabad' },
];

test('a packing slip shows letters and numbers in the same order as a browser', async ({
  page,
  newVisitor,
  testProduct,
}) => {
  const shopper = await newVisitor();
  for (const address of ADDRESSES) {
    const cart = await addToCart(shopper.request, testProduct.sku, 2);
    const { orderNumber, redirectUrl } = await checkOut(shopper.request, {
      buyer: { ...newBuyer(), ...address },
      totalMinor: cart.totalMinor,
      paymentMethod: 'cash_on_delivery',
    });
    const orderPage = await shopper.newPage();
    await orderPage.goto(redirectUrl);
    const shown = await visualLines(orderPage);
    expect(shown.length).toBeGreaterThanOrEqual(4);
    await new AdminOrderPage(page).open(orderNumber);
    const slip = await page.request.get(`/admin/orders/slips?orders=${orderNumber}`);
    const printed = withoutSides(readPdfText(await slip.body()).replaceAll('\n', ''));
    for (const line of shown) expect(printed, line).toContain(withoutSides(line));
    expect(printed).not.toContain('can’t be printed');
  }
});

/** A browser mirrors brackets when it draws right-to-left text; in a PDF they are other characters. */
function withoutSides(text: string): string {
  return text.replace(/[()]/g, '|');
}

/** Each line of the address on the order's page, its letters by where they stand from left to right. */
async function visualLines(page: Page): Promise<string[]> {
  const lines = page.locator('address bdi');
  await expect(lines.first()).toBeVisible();
  return lines.evaluateAll((all) =>
    all.map((line) => {
      const text = line.firstChild;
      const range = document.createRange();
      const letters = [...(text?.textContent ?? '')].map((letter, index) => {
        if (text) range.setStart(text, index);
        if (text) range.setEnd(text, index + 1);
        const { left, right } = range.getBoundingClientRect();
        return { letter, middle: (left + right) / 2 };
      });
      return letters
        .sort((a, b) => a.middle - b.middle)
        .map(({ letter }) => letter)
        .join('');
    }),
  );
}
