import { expect } from '@playwright/test';
import { formatMoney } from '@/lib/core/money';
import type { Buyer } from './buyer';
import { environment } from './environment';
import { listMails, type Mail, waitForMail } from './inbox';
import type { ShopDatabase, StoredOrder } from './shop-database';

/**
 * Expects the effects of exactly one purchase: one placed order of this buyer, its units deducted from stock, and one
 * confirmation mail in text and HTML. @returns the order and the mail for further checks.
 */
export async function expectOnePurchase(
  database: ShopDatabase,
  input: {
    buyer: Buyer;
    sku: string;
    units: number;
    totalMinor: number;
    paymentMethod?: 'card' | 'cash_on_delivery';
  },
): Promise<{ order: StoredOrder; mail: Mail }> {
  const { buyer, sku, units, totalMinor, paymentMethod = 'card' } = input;
  const isCard = paymentMethod === 'card';
  const placed = (await database.ordersOf(buyer.email)).filter(({ status }) => status === 'placed');
  expect(placed, 'one placed order').toHaveLength(1);
  const [order] = placed as [StoredOrder];
  expect(order).toMatchObject({ paymentMethod, totalMinor, paymentStatus: isCard ? 'paid' : 'unpaid' });
  expect(await database.movementsOf(order.id)).toEqual({ [sku]: -units });
  const { onHand, moved } = await database.stockOf(sku);
  expect(onHand, 'the stock on hand matches its movements').toBe(moved);
  // The payment is reported twice, by the return page and by the webhook. Duplicate mails can be ruled out only after both.
  if (isCard)
    await expect.poll(() => database.stripeEventsOf(order.id)).toContain('checkout.session.completed');
  const mail = await waitForMail(buyer.email);
  expect(await database.mailsOf(order.id)).toEqual(['order_confirmation']);
  expect(await listMails(buyer.email)).toHaveLength(1);
  expectConfirmation(mail, order);
  return { order, mail };
}

/** The mail says the number, the total and the way to the order, as text and as HTML. */
function expectConfirmation(mail: Mail, order: StoredOrder): void {
  const link = `${environment.shopUrl}/orders/${order.accessToken}`;
  const total = formatMoney(order.totalMinor, 'PKR');
  expect(mail.subject).toContain(String(order.orderNumber));
  expect(plain(mail.text)).toContain(`Total: ${plain(total)}`);
  expect(mail.text).toContain(link);
  expect(plain(mail.html ?? '')).toContain(plain(total));
  expect(mail.html).toContain(`href="${link}"`);
}

/** Mail may turn the space that does not break into an ordinary one. */
function plain(text: string): string {
  return text.replaceAll(/\u00a0|&nbsp;/g, ' ');
}
