import type { BrowserContext } from '@playwright/test';
import { OrderPage } from '../pages/order-page';
import { CARDS, PaymentPage } from '../pages/payment-page';
import { newBuyer } from './buyer';
import { addToCart, checkOut } from './cart-requests';
import type { TestProduct } from './shop-database';

const UNIT_PRICE_MINOR = 500_000;

export type TestOrder = { orderNumber: string; email: string; shopper: BrowserContext; orderUrl: string };

/** Orders with cash on delivery, by requests alone; with a delivery charge below the free limit. */
export async function buyForCash(
  shopper: BrowserContext,
  product: TestProduct,
  quantity = 1,
): Promise<TestOrder> {
  const buyer = newBuyer();
  const { totalMinor } = await addToCart(shopper.request, product.sku, quantity);
  const asked = { buyer, totalMinor: withDelivery(totalMinor), paymentMethod: 'cash_on_delivery' };
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, asked);
  return { orderNumber, email: buyer.email, shopper, orderUrl: redirectUrl };
}

/** Orders by card, paying on the sandbox’s hosted checkout. */
export async function buyByCard(
  shopper: BrowserContext,
  product: TestProduct,
  quantity: number,
): Promise<TestOrder> {
  const buyer = newBuyer();
  await addToCart(shopper.request, product.sku, quantity);
  const totalMinor = withDelivery(quantity * UNIT_PRICE_MINOR);
  const { orderNumber, redirectUrl } = await checkOut(shopper.request, { buyer, totalMinor });
  const page = await shopper.newPage();
  await page.goto(redirectUrl);
  await new PaymentPage(page).payByCard(CARDS.success);
  await new OrderPage(page).expectThanks();
  return { orderNumber, email: buyer.email, shopper, orderUrl: page.url() };
}

function withDelivery(goodsMinor: number): number {
  return goodsMinor >= 1_000_000 ? goodsMinor : UNIT_PRICE_MINOR + 25_000;
}
