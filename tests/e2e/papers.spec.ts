import type { Page } from '@playwright/test';
import { readPdfText } from '../support/read-pdf-text';
import { DeskPage } from './pages/desk-page';
import { newBuyer } from './support/buyer';
import { checkOut, putInCart } from './support/cart-api';
import { expect, test } from './support/test';

// Letters that share no glyph: what is read back of a paper could not tell those apart.
const ADDRESSES = [
  { name: 'رضا احمد ۱۲', line1: 'مکان ۱۲۳، گلی ۵', line2: 'House ۴۵, Block 7', city: 'مری' },
  { name: 'Ahmed (رضا) ٧٨٩', line1: 'مکان 45-C، گلی ۲/۱', line2: 'محلہ ٣٤ - مکان (۶)', city: 'Lahore' },
  { name: 'דוד כהן 12', line1: 'Flat 3, مکان ۱۲-۷, Road 9', line2: '۱۲۳ ٤٥٦ 789', city: 'Islamabad' },
];

test('a slip has its letters and numbers in the order in which a browser shows them', async ({
  page,
  newVisitor,
  goods,
}) => {
  const shopper = await newVisitor();
  for (const address of ADDRESSES) {
    const cart = await putInCart(shopper.request, goods.sku, 2);
    const { orderNumber, redirectUrl } = await checkOut(shopper.request, {
      buyer: { ...newBuyer(), ...address },
      totalMinor: cart.totalMinor,
      paymentMethod: 'cash_on_delivery',
    });
    const orderPage = await shopper.newPage();
    await orderPage.goto(redirectUrl);
    const shown = await visualLines(orderPage);
    expect(shown.length).toBeGreaterThanOrEqual(4);
    await new DeskPage(page).open(orderNumber);
    const slip = await page.request.get(`/admin/orders/slips?orders=${orderNumber}`);
    const printed = withoutSides(readPdfText(await slip.body()).replaceAll('\n', ''));
    for (const line of shown) expect(printed, line).toContain(withoutSides(line));
    expect(printed).not.toContain('cannot be printed');
  }
});

/** A page turns a bracket round as it draws it; in a paper it is another sign. */
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
